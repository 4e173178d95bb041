import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createAppContext } from '#app/app-context.server.ts';
import { loadAreas } from '#app/modules/areas/load-areas.server.ts';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import { writeInstallationFact } from '#app/platform/installation.server.ts';
import { stopChildServices } from '#scripts/embedded/child-service.ts';
import { DataFolder } from '#scripts/embedded/data-folder.ts';
import { makeMeiliKeys } from '#scripts/embedded/meilisearch-keys.ts';
import { findMeilisearch, startMeilisearch } from '#scripts/embedded/meilisearch.ts';
import { applicationRole, startPostgres } from '#scripts/embedded/postgres.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';

export type TestServices = {
  /** A PostgreSQL whose database of this address is the template of every test's own: structure and areas, nothing else. */
  templateUrl: string;
  /** The same database for the application's own role. */
  applicationUrl: string;
  /** Null on a machine without a Meilisearch. */
  meiliUrl: string | null;
  /** The master key, for indexes of any name. */
  meiliKey: string | null;
  /** As the web server and the worker have them: for indexes whose name begins with `products`. */
  meiliSearchKey: string | null;
  meiliIndexKey: string | null;
};

declare module 'vitest' {
  interface ProvidedContext {
    services: TestServices;
  }
}

type Shared = { services: Promise<TestServices>; users: number; folder?: string };

/** One for the whole run: Vitest loads this file once for each project. */
const sharedKey = Symbol.for('cho-phien.test-services');
const holder = globalThis as { [sharedKey]?: Shared };

export async function setup(project: TestProject): Promise<void> {
  const shared = (holder[sharedKey] ??= { services: startServices(), users: 0 });
  shared.users += 1;
  project.provide('services', await shared.services);
}

export async function teardown(): Promise<void> {
  const shared = holder[sharedKey];
  if (!shared || --shared.users > 0) return;
  await stopChildServices();
  if (shared.folder) await rm(shared.folder, { recursive: true, force: true });
}

async function startServices(): Promise<TestServices> {
  const place = await mkdtemp(path.join(tmpdir(), 'cho-phien-test-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(place, 0o755);
  const shared = holder[sharedKey];
  if (shared) shared.folder = place;
  const folder = await DataFolder.open(place);
  const program = await findMeilisearch(folder);
  const [postgres, meilisearch] = await Promise.all([startPostgres(folder, { durable: false }), program ? startMeilisearch(folder, program) : null]);
  await fillTemplate(postgres.url, place);
  const keys = meilisearch && (await makeMeiliKeys(meilisearch.url, meilisearch.key));
  return {
    templateUrl: postgres.url,
    applicationUrl: postgres.applicationUrl,
    meiliUrl: meilisearch?.url ?? null,
    meiliKey: meilisearch?.key ?? null,
    meiliSearchKey: keys?.search ?? null,
    meiliIndexKey: keys?.index ?? null,
  };
}

async function fillTemplate(url: string, dataDir: string): Promise<void> {
  await applyMigrations(url, { application: applicationRole });
  const settings = { ...readOperatorSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), databaseUrl: url, secret: 'the secret of the tests, which is not one' };
  const app = await createAppContext(settings, 'command');
  try {
    await loadAreas(app.db);
    const province = await app.db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: settings.homeProvince, validTo: null } });
    await writeInstallationFact(app.db, 'province', province.name);
  } finally {
    await app.close();
  }
}
