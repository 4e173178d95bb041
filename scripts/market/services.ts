import { setTimeout as sleep } from 'node:timers/promises';
import { step, say } from '#scripts/prepare/progress.mjs';
import type { OperatorSettings, Settings } from '#app/platform/env.server.ts';
import type { ChildService } from '#scripts/embedded/child-service.ts';
import type { DataFolder } from '#scripts/embedded/data-folder.ts';
import { keepMeilisearch } from '#scripts/embedded/keep-meilisearch.ts';
import { makeMeiliKeys, meiliKeysOf } from '#scripts/embedded/meilisearch-keys.ts';
import type { MeiliKeys } from '#scripts/embedded/meilisearch-keys.ts';
import { findMeilisearch, isHealthy, startMeilisearch } from '#scripts/embedded/meilisearch.ts';
import { applicationRole, startPostgres } from '#scripts/embedded/postgres.ts';
import { ownerOf } from '#scripts/embedded/with-database.ts';
import { checkDatabase, placeOf } from '#scripts/migrations/check-server.ts';

/** What the market stands on, and the settings by which its processes find it. */
export type Services = { settings: Settings; owner: DatabaseOwner; database: ChildService | null };
/** As whom the structure is brought up to date, and the role as which the market itself connects, where that is another one. */
export type DatabaseOwner = { url: string; application: string | null };

export type ServiceOptions = {
  /** Off only for tests: see startPostgres. */
  durable?: boolean;
};

/** Finds or starts the database and the search at the same time. */
export async function startServices(operator: OperatorSettings, folder: DataFolder, options: ServiceOptions = {}): Promise<Services> {
  const [database, search] = await Promise.all([findDatabase(operator, folder, options), findSearch(operator, folder)]);
  const settings: Settings = { ...operator, databaseUrl: database.url, secret: operator.secret ?? folder.secrets().session, meiliUrl: search.url, meiliSearchKey: search.keys?.search ?? null, meiliIndexKey: search.keys?.index ?? null };
  return { settings, owner: database.owner, database: database.service };
}

type FoundDatabase = { url: string; owner: DatabaseOwner; service: ChildService | null };

async function findDatabase({ databaseUrl, migrationDatabaseUrl }: OperatorSettings, folder: DataFolder, options: ServiceOptions): Promise<FoundDatabase> {
  if (databaseUrl !== null) {
    await step(`Asking the database at ${placeOf(databaseUrl)}`, async () => {
      await checkDatabase(databaseUrl);
      if (migrationDatabaseUrl !== null) await checkDatabase(migrationDatabaseUrl, 'MIGRATION_DATABASE_URL');
      return `The database at ${placeOf(databaseUrl)} answers`;
    });
    return { url: databaseUrl, owner: ownerOf(databaseUrl, migrationDatabaseUrl), service: null };
  }
  const first = folder.state.postgresPort === undefined;
  let moved: string | null = null;
  const service = await step(first ? 'Making and starting PostgreSQL' : 'Starting PostgreSQL', async () => {
    const postgres = await startPostgres(folder, options);
    if (postgres.moved) moved = postgres.folder;
    return postgres;
  });
  if (first && moved !== null) say(`  PostgreSQL does not run as root, and its user cannot enter ${folder.path}: the database's files are in ${moved}.`);
  return { url: service.applicationUrl, owner: { url: service.url, application: applicationRole }, service };
}

type Search = { url: string | null; keys: { search: string | null; index: string | null } | null };

const searchInDatabase: Search = { url: null, keys: null };

async function findSearch(operator: OperatorSettings, folder: DataFolder): Promise<Search> {
  if (operator.meiliUrl !== null) return searchOfOperator(operator.meiliUrl, operator);
  const program = await findMeilisearch(folder);
  if (program === null) {
    say('! There is no Meilisearch for this machine: the market searches in PostgreSQL. Set MEILI_URL to use one.');
    return searchInDatabase;
  }
  const service = await step('Starting Meilisearch', () => startMeilisearch(folder, program));
  if (service === null) {
    say(`! Meilisearch did not start: the market searches in PostgreSQL. Why, stands in ${folder.file('log', 'meilisearch.log')}.`);
    return searchInDatabase;
  }
  void keepMeilisearch(folder, program, { first: service, port: service.port, tell: say });
  return { url: service.url, keys: await makeMeiliKeys(service.url, service.key) };
}

async function searchOfOperator(url: string, { meiliMasterKey, meiliSearchKey, meiliIndexKey }: OperatorSettings): Promise<Search> {
  const isThere = await isHealthy(url);
  if (!isThere) say(`! Meilisearch at ${new URL(url).host} does not answer: the market searches in PostgreSQL until it does.`);
  if (meiliMasterKey === null || (meiliSearchKey !== null && meiliIndexKey !== null)) return { url, keys: { search: meiliSearchKey, index: meiliIndexKey } };
  if (isThere) return { url, keys: await step('Making the keys of Meilisearch', () => makeMeiliKeys(url, meiliMasterKey)) };
  void makeKeysWhenThere(url, meiliMasterKey);
  return { url, keys: meiliKeysOf(meiliMasterKey) };
}

/** The processes of the market know their keys already: they hold as soon as the server has made them. */
async function makeKeysWhenThere(url: string, master: string): Promise<MeiliKeys> {
  for (;;) {
    await sleep(2_000, undefined, { ref: false });
    const made = await makeMeiliKeys(url, master).catch(() => null);
    if (made) return made;
  }
}
