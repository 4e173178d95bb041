import { parseCronItems, run } from 'graphile-worker';
import { createAppContext } from '#app/app-context.server.ts';
import { readSettings } from '#app/platform/env.server.ts';
import { handlers, schedules } from './handlers.ts';

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
context.log.info({}, 'worker started');

async function stop() {
  await runner.stop();
  await context.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
await runner.promise;
