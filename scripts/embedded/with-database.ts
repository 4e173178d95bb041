import type { OperatorSettings } from '#app/platform/env.server.ts';
import { checkDatabase } from '#scripts/migrations/check-server.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { DataFolder } from './data-folder.ts';
import { applicationRole, embeddedUrl, startPostgres } from './postgres.ts';

/** `url` is the owner's; `application` is the role as which the market itself connects, null where that is the owner too. */
type Found = { url: string; application: string | null; folder: DataFolder };

/**
 * Runs a task on the market's database, as its owner: on the one of DATABASE_URL; else on the embedded one, which is started for the task if the market is
 * not running.
 */
export async function withDatabase<T>(settings: OperatorSettings, task: (found: Found) => Promise<T>): Promise<T> {
  const folder = await DataFolder.open(settings.dataDir);
  if (settings.databaseUrl !== null) {
    const { url, application } = ownerOf(settings.databaseUrl, settings.migrationDatabaseUrl);
    await checkDatabase(url);
    return task({ url, application, folder });
  }
  if (folder.runningProcess() !== null) {
    if (folder.state.postgresPort === undefined) throw new PlainError('The market is just starting: try again when it has said its address.');
    return task({ url: embeddedUrl(folder.state.postgresPort, folder.secrets().postgres), application: applicationRole, folder });
  }
  return withOwnPostgres(folder, task);
}

/** Who migrates a database of the operator's own, and the role to which the rights are then given. */
export function ownerOf(databaseUrl: string, migrationDatabaseUrl: string | null): { url: string; application: string | null } {
  if (migrationDatabaseUrl === null) return { url: databaseUrl, application: null };
  return { url: migrationDatabaseUrl, application: decodeURIComponent(new URL(databaseUrl).username) };
}

async function withOwnPostgres<T>(folder: DataFolder, task: (found: Found) => Promise<T>): Promise<T> {
  await folder.take();
  const postgres = await startPostgres(folder);
  const stop = () => void postgres.stop().then(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
  try {
    return await task({ url: postgres.url, application: applicationRole, folder });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
    await postgres.stop();
    await folder.release();
  }
}
