import type { OperatorSettings } from '#app/platform/env.server.ts';
import { checkDatabase } from '#scripts/migrations/check-server.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { DataFolder } from './data-folder.ts';
import { embeddedUrl, startPostgres } from './postgres.ts';

type Found = { url: string; folder: DataFolder };

/**
 * Runs a task on the market's database: the one of DATABASE_URL; else the embedded one, which is started for the task if the market is
 * not running.
 */
export async function withDatabase<T>(settings: OperatorSettings, task: (found: Found) => Promise<T>): Promise<T> {
  const folder = await DataFolder.open(settings.dataDir);
  if (settings.databaseUrl !== null) {
    await checkDatabase(settings.databaseUrl);
    return task({ url: settings.databaseUrl, folder });
  }
  if (folder.runningProcess() !== null) {
    if (folder.state.postgresPort === undefined) throw new PlainError('The market is just starting: try again when it has said its address.');
    return task({ url: embeddedUrl(folder.state.postgresPort, folder.secrets().postgres), folder });
  }
  return withOwnPostgres(folder, task);
}

async function withOwnPostgres<T>(folder: DataFolder, task: (found: Found) => Promise<T>): Promise<T> {
  await folder.take();
  const postgres = await startPostgres(folder);
  const stop = () => void postgres.stop().then(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
  try {
    return await task({ url: postgres.url, folder });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
    await postgres.stop();
    await folder.release();
  }
}
