import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '#app/platform/log.server.ts';

/** Between two looks for jobs of workers that are gone, in milliseconds. */
const pause = 5_000;
/** A job that was taken so lately may be of a worker whose sign is not up yet. Longer than a worker needs to take up its sign anew. */
const young = '10 seconds';
/** Under which signs of workers hang, beside other advisory locks. */
const signs = 7_140_021;

export type FreeJobs = { /** A hand of this worker, by its id in the queue. */ add(workerId: string): void; stop(): Promise<void> };

/**
 * The queue gives a job that died with its worker to another one only after four hours, and news, money and goods would wait for as long. So each
 * worker hangs out a sign while it lives, an advisory lock of a connection of its own for each of its hands, which the database takes down the moment
 * the process is gone; and jobs in hands without a sign are given free. Should the connection alone break, a job may be run twice: handlers bear it.
 */
export function freeJobs({ databaseUrl, log }: { databaseUrl: string; log: Log }): FreeJobs {
  const hands = new Set<string>();
  const end = new AbortController();
  const wait = () => sleep(pause, undefined, { signal: end.signal }).catch(() => {});
  let client: pg.Client | null = null;
  const hung = new Set<string>();

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: databaseUrl, application_name: 'market worker', keepAlive: true });
    fresh.on('error', () => {});
    fresh.on('end', () => {
      if (client === fresh) client = null;
    });
    await fresh.connect();
    hung.clear();
    client = fresh;
    return fresh;
  };
  const turn = async () => {
    const connection = client ?? (await connect());
    for (const hand of hands) {
      if (hung.has(hand)) continue;
      await connection.query('SELECT pg_advisory_lock($1, hashtext($2))', [signs, hand]);
      hung.add(hand);
    }
    const { rows } = await connection.query<{ hand: string }>(
      `SELECT DISTINCT locked_by AS hand FROM graphile_worker.jobs WHERE locked_at < now() - interval '${young}' AND NOT locked_by = ANY ($1)`,
      [[...hands]],
    );
    for (const { hand } of rows) {
      const { rows: taken } = await connection.query<{ gone: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS gone', [signs, hand]);
      if (!taken[0]?.gone) continue;
      await connection.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1])', [hand]);
      await connection.query('SELECT pg_advisory_unlock($1, hashtext($2))', [signs, hand]);
      log.warn({ hand }, 'jobs of a worker that is gone are given free');
    }
  };
  const run = async () => {
    while (!end.signal.aborted) {
      await turn().catch(async (error: unknown) => {
        log.warn({ err: error }, 'jobs of workers that are gone cannot be looked for');
        await client?.end().catch(() => {});
        client = null;
      });
      await wait();
    }
  };
  const running = run();
  return {
    add: (workerId) => void hands.add(workerId),
    async stop() {
      end.abort();
      await running;
      await client?.end().catch(() => {});
    },
  };
}
