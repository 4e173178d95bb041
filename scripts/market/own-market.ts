import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAppContext } from '#app/app-context.server.ts';
import type { AppContext } from '#app/app-context.server.ts';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { writeInstallationFact } from '#app/platform/installation.server.ts';
import { endChildServices, stopChildServices } from '#scripts/embedded/child-service.ts';
import type { ChildService } from '#scripts/embedded/child-service.ts';
import { DataFolder } from '#scripts/embedded/data-folder.ts';
import { makeMeiliKeys } from '#scripts/embedded/meilisearch-keys.ts';
import { findMeilisearch, startMeilisearch } from '#scripts/embedded/meilisearch.ts';
import { freeLoopbackPort } from '#scripts/embedded/ports.ts';
import { applicationRole, startPostgres } from '#scripts/embedded/postgres.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { loadPresentAreas } from './load-market.ts';
import { startMarketProcess } from './market-process.ts';

type Database = Awaited<ReturnType<typeof startPostgres>>;
type Meilisearch = NonNullable<Awaited<ReturnType<typeof startMeilisearch>>>;
type Wanted = {
  /** A folder that is kept and used again; undefined = a new one that is removed at the end. */
  folder?: string | undefined;
  /** As in earnest: what is committed is on the disk. */
  durable?: boolean;
  /** What the market's processes and this one are told besides. */
  environment?: Record<string, string>;
};

/** `app` is connected as the owner of the database; the processes of the market get `settings`, with a role of their own. */
export type OwnMarket<Search> = { app: AppContext; settings: Settings; folder: DataFolder; database: Database; meilisearch: Search };

/**
 * A market for a bench or a drill, with nothing in it but areas: database and, where `meilisearch` asks for it, search of its own. Everything that was
 * started ends with `work`.
 */
export async function inOwnMarket<Search extends Meilisearch | null>(wanted: Wanted, meilisearch: (folder: DataFolder) => Promise<Search>, work: (market: OwnMarket<Search>) => Promise<void>): Promise<void> {
  const place = wanted.folder === undefined ? await mkdtemp(path.join(tmpdir(), 'cho-phien-own-')) : path.resolve(wanted.folder);
  const folder = await DataFolder.open(place);
  // As root, PostgreSQL runs as another user, who must be able to enter.
  if (wanted.folder === undefined) await chmod(place, 0o755);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stopChildServices().then(() => process.exit(130)));
  try {
    const [database, search] = await Promise.all([startPostgres(folder, { durable: wanted.durable ?? false }), meilisearch(folder)]);
    const keys = search && (await makeMeiliKeys(search.url, search.key));
    await applyMigrations(database.url, { application: applicationRole });
    // Processes of the market read these from their environment.
    Object.assign(process.env, wanted.environment);
    const settings: Settings = {
      ...readOperatorSettings({ DATA_DIR: place, LOG_LEVEL: 'warn', PORT: String(await freeLoopbackPort()), ...wanted.environment }),
      databaseUrl: database.applicationUrl,
      secret: 'the secret of a market for measuring, which is not one',
      meiliUrl: search?.url ?? null,
      meiliSearchKey: keys?.search ?? null,
      meiliIndexKey: keys?.index ?? null,
    };
    const app = await createAppContext({ ...settings, databaseUrl: database.url }, 'command');
    try {
      await loadPresentAreas(app);
      await writeInstallationFact(app.db, 'province', 'Đồng Tháp');
      await work({ app, settings, folder, database, meilisearch: search });
    } finally {
      await app.close();
    }
  } finally {
    await endChildServices();
    if (wanted.folder === undefined) await rm(place, { recursive: true, force: true });
  }
}

/** For `inOwnMarket`: PostgreSQL searches. */
export const withoutMeilisearch = async () => null;

/** For `inOwnMarket`: a Meilisearch, which must run on this machine. */
export async function withMeilisearch(folder: DataFolder): Promise<Meilisearch> {
  const program = await findMeilisearch(folder);
  const service = program && (await startMeilisearch(folder, program));
  if (!service) throw new Error('There is no Meilisearch for this machine');
  return service;
}

/** Starts the web server of a market and waits until it answers. */
export async function openWeb({ settings, folder }: Pick<OwnMarket<unknown>, 'settings' | 'folder'>, changes: Partial<Settings> = {}): Promise<ChildService> {
  const web = await startMarketProcess('web', 'app/server/main.ts', { ...settings, ...changes }, folder);
  await untilOpen(settings.port);
  return web;
}

/** Waits until the web server at a port answers. */
export async function untilOpen(port: number): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(30)) {
    if ((await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null))?.ok) return;
  }
  throw new Error('The web server does not open');
}

export const openWorker = ({ settings, folder }: Pick<OwnMarket<unknown>, 'settings' | 'folder'>): Promise<ChildService> => startMarketProcess('worker', 'app/jobs/worker.ts', settings, folder);
