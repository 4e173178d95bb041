import { setTimeout as sleep } from 'node:timers/promises';
import { parseCronItems, run } from 'graphile-worker';
import { createAppContext } from '#app/app-context.server.ts';
import { readSettings } from '#app/platform/env.server.ts';
import { handlers, schedules } from './handlers.ts';
import { keepOrders } from './keep-orders.ts';
import { keepSearch } from './keep-search.ts';

/** The worker's process: it takes the jobs that committed transactions have left and ends with SIGTERM, finishing what it has begun. */
const context = await createAppContext(readSettings(process.env), 'worker');
const runner = await run({
  connectionString: context.settings.databaseUrl,
  taskList: handlers(context),
  parsedCronItems: parseCronItems(schedules),
  concurrency: 4,
  noHandleSignals: true,
  maxPoolSize: 5,
});
const search = keepSearch(context);
const orders = keepOrders(context);
context.log.info({}, 'worker started');

async function stop() {
  // What the search has begun can be broken off at any point; an engine may take minutes.
  await Promise.all([runner.stop(), orders.stop(), Promise.race([search.stop(), sleep(3_000)])]);
  await context.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
await runner.promise;
