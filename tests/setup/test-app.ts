import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { createAppContext } from '#app/app-context.server.ts';
import type { AppContext } from '#app/app-context.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import { createTestDatabase } from './test-database.ts';

type Options = {
  clock?: Clock;
  /** Whether it searches in Meilisearch, where there is one. Without, in PostgreSQL. */
  meilisearch?: boolean;
  /** Whether it reaches the database as its owner, as the commands do that fill it. */
  owner?: boolean;
};

export type TestApp = { readonly app: AppContext; readonly databaseUrl: string };

/** The parts of a running market for a test file, which reach the database as the market does, by a role that owns nothing: a database and a storage of its own, made before its tests and removed after them. */
export function testApp({ clock, meilisearch = false, owner = false }: Options = {}): TestApp {
  let made: { app: AppContext; databaseUrl: string; dispose(): Promise<void> } | null = null;
  beforeAll(async () => {
    const { meiliUrl, meiliSearchKey, meiliIndexKey } = inject('services');
    const database = await createTestDatabase();
    const databaseUrl = owner ? database.url : database.applicationUrl;
    const dataDir = await mkdtemp(path.join(tmpdir(), 'cho-phien-app-'));
    const operator = readOperatorSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    const search = meilisearch ? { meiliUrl, meiliSearchKey, meiliIndexKey } : { meiliUrl: null, meiliSearchKey: null, meiliIndexKey: null };
    const context = await createAppContext({ ...operator, ...search, databaseUrl, secret: 'the secret of the tests, which is not one' }, 'command');
    made = {
      app: clock ? Object.create(context, { clock: { value: clock } }) : context,
      databaseUrl,
      async dispose() {
        await context.close();
        await database.dispose();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  });
  afterAll(() => made?.dispose());
  const get = () => {
    if (!made) throw new Error('The test market is there in tests and hooks, not while the file is loaded.');
    return made;
  };
  return {
    get app() {
      return get().app;
    },
    get databaseUrl() {
      return get().databaseUrl;
    },
  };
}
