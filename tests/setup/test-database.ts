import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectDatabase } from '#app/platform/db/db.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';

/** `db` and `url` are the owner's; `applicationUrl` is for the role as which the market itself connects. */
export type TestDatabase = { readonly db: Database; readonly url: string; readonly applicationUrl: string };

/** A statement that may not run inside the database that it makes or drops. */
async function onServer(templateUrl: string, statement: string): Promise<void> {
  const url = new URL(templateUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of its own for a test file: a copy of the template, which holds the structure and the areas. Ask `dispose` to drop it. */
export async function createTestDatabase(): Promise<TestDatabase & { dispose(): Promise<void> }> {
  const { templateUrl, applicationUrl } = inject('services');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = new URL(templateUrl).pathname.slice(1);
  await onServer(templateUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const [url = '', ofApplication = ''] = [templateUrl, applicationUrl].map((address) => Object.assign(new URL(address), { pathname: `/${name}` }).href);
  const db = connectDatabase(url);
  return {
    db,
    url,
    applicationUrl: ofApplication,
    async dispose() {
      await db.$disconnect();
      await onServer(templateUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** The same for the whole file in which it is called, made before its tests and dropped after them. */
export function testDatabase(): TestDatabase {
  let made: Awaited<ReturnType<typeof createTestDatabase>> | null = null;
  beforeAll(async () => {
    made = await createTestDatabase();
  });
  afterAll(() => made?.dispose());
  const get = () => {
    if (!made) throw new Error('The test database is there in tests and hooks, not while the file is loaded.');
    return made;
  };
  return {
    get db() {
      return get().db;
    },
    get url() {
      return get().url;
    },
    get applicationUrl() {
      return get().applicationUrl;
    },
  };
}
