import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import { Logger, run } from 'graphile-worker';
import type { WorkerEvents } from 'graphile-worker';
import { afterEach, expect, test } from 'vitest';
import { freeJobs } from '#app/jobs/free-jobs.ts';
import type { FreeJobs } from '#app/jobs/free-jobs.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const started: FreeJobs[] = [];

afterEach(async () => {
  for (const each of started.splice(0)) await each.stop();
});

function start(id: string): FreeJobs {
  const free = freeJobs({ databaseUrl: market.databaseUrl, log: market.app.log });
  free.call(id);
  started.push(free);
  return free;
}

/** A job that was taken by a hand of a worker, as the queue writes it down. */
async function jobIn(hand: string, secondsAgo: number): Promise<string> {
  const key = randomUUID();
  await announce(market.app.db, 'nobody.does_it', {}, { key });
  await market.app.db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = ${hand}, locked_at = now() - make_interval(secs => ${secondsAgo}::float8), attempts = 1 WHERE key = ${key}`;
  return key;
}
const handOf = async (key: string) => (await market.app.db.$queryRaw<{ hand: string | null }[]>`SELECT locked_by AS hand FROM graphile_worker.jobs WHERE key = ${key}`)[0]?.hand;
const signs = async () => (await market.app.db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)[0]?.count;

test('a job in the hands of a worker that is gone is given free, and one of a worker that lives stays with it', async () => {
  start('worker-alive');
  await expect.poll(signs).toBe(1);
  const dead = await jobIn('worker-dead', 60);
  const alive = await jobIn('worker-alive', 60);
  start('worker-other');
  await expect.poll(() => handOf(dead)).toBeNull();
  expect(await handOf(alive)).toBe('worker-alive');
});

test('a worker that goes takes its sign down: what it left is free for the next', async () => {
  const going = start('worker-going');
  await expect.poll(signs).toBe(1);
  const job = await jobIn('worker-going', 60);
  await going.stop();
  start('worker-next');
  await expect.poll(() => handOf(job)).toBeNull();
});

test('a job that was taken just now is left alone: the sign of its worker may not be up yet', async () => {
  const fresh = await jobIn('worker-new', 1);
  const old = await jobIn('worker-gone', 60);
  start('worker-other');
  await expect.poll(() => handOf(old)).toBeNull();
  expect(await handOf(fresh)).toBe('worker-new');
});

test('a worker that takes up another id leaves the jobs of the former one', async () => {
  const free = start('worker-first');
  await expect.poll(signs).toBe(1);
  const job = await jobIn('worker-first', 60);
  free.call('worker-second');
  await expect.poll(() => handOf(job), { timeout: 15_000 }).toBeNull();
});

test('the queue takes its jobs under the id that its pool says: the sign is of the right one', async () => {
  const events: WorkerEvents = new EventEmitter();
  let id = '';
  events.on('pool:create', ({ workerPool }) => (id = workerPool.id));
  const seen = Promise.withResolvers<unknown>();
  const runner = await run({ connectionString: market.databaseUrl, events, noHandleSignals: true, taskList: { 'somebody.does_it': (_, { job }) => seen.resolve(job.locked_by) }, logger: new Logger(() => () => {}) });
  await announce(market.app.db, 'somebody.does_it', {});
  expect(await seen.promise).toBe(id);
  await runner.stop();
});
