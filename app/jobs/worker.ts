import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseCronItems, run } from 'graphile-worker';
import type { Runner, WorkerEvents } from 'graphile-worker';
import { createAppContext } from '#app/app-context.server.ts';
import { readSettings } from '#app/platform/env.server.ts';
import { freeJobs } from './free-jobs.ts';
import { handlers, schedules } from './handlers.ts';
import { keepFigures } from './keep-figures.ts';
import { keepOrders } from './keep-orders.ts';
import { keepSearch } from './keep-search.ts';
import { quietLogger } from './quiet-logger.ts';

/** The worker's process: it takes the jobs that committed transactions have left and ends with SIGTERM, finishing what it has begun. */
const context = await createAppContext(readSettings(process.env), 'worker');
const free = freeJobs({ databaseUrl: context.settings.databaseUrl, log: context.log });
const events: WorkerEvents = new EventEmitter();
events.on('pool:create', ({ workerPool }) => free.call(workerPool.id));
/**
 * In a rush jobs are fetched by the dozen, as a question to the database for each costs more than most jobs do: after fewer than `threshold` it is not asked again
 * before the delay (milliseconds) is over. What waits here for longer than `ttl`, behind slow jobs, goes back for other workers.
 */
const localQueue = { size: 40, ttl: 5_000, refetchDelay: { durationMs: 100, threshold: 20, maxAbortThreshold: 400 } };
/** What the queue can no longer put back, as the database has broken off with it, is given free by `freeJobs`. Anything else that nobody hears ends the process. */
process.on('unhandledRejection', (error) => {
  if (!(error instanceof Error && error.message.includes('returning jobs from local queue'))) throw error;
  context.log.warn({ err: error }, 'jobs that were fetched cannot be put back now');
});
const begin = () =>
  run({
    events,
    connectionString: context.settings.databaseUrl,
    taskList: handlers(context),
    parsedCronItems: parseCronItems(schedules),
    concurrency: 4,
    noHandleSignals: true,
    maxPoolSize: 5,
    logger: quietLogger(context.log),
    // Without delays of at least 0, a job that cannot be put back because the database breaks off takes the whole process with it.
    preset: { worker: { localQueue, completeJobBatchDelay: 20, failJobBatchDelay: 0 } },
  });
/** A database that is just coming back, after a machine was restarted, is waited for: so many seconds. */
const patience = 60;
async function beginWhenThere(): Promise<Runner> {
  for (let second = 0; ; second += 1) {
    try {
      return await begin();
    } catch (error) {
      if (second >= patience) throw error;
      context.log.warn({ err: error }, 'the worker waits for the database');
      await sleep(1_000);
    }
  }
}
let runner = await beginWhenThere();
const search = keepSearch(context);
const orders = keepOrders(context);
const figures = keepFigures(context);
context.log.info({}, 'worker started');

let stopping = false;
async function stop() {
  stopping = true;
  // A queue that has just broken off is stopped already. What the search has begun can be broken off at any point; an engine may take minutes.
  await Promise.all([runner.stop().catch(() => {}), orders.stop(), figures.stop(), free.stop(), Promise.race([search.stop(), sleep(3_000)])]);
  await context.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// A database that breaks off while a job is put back breaks the queue's hands with it; the queue then ends as if it had been told to. The database comes back, and they begin anew.
for (;;) {
  const why = await runner.promise.catch((error: unknown) => error);
  if (stopping) break;
  context.log.error({ err: why }, 'the queue has broken off, and begins anew');
  await runner.stop().catch(() => {});
  runner = await beginWhenThere();
}
