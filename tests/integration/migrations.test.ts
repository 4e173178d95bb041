import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { checkDatabase } from '#scripts/migrations/check-server.ts';
import { createMigration } from '#scripts/migrations/create-migration.ts';
import { testDatabase } from '#tests/setup/test-database.ts';

const database = testDatabase();

async function ask(sql: string) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

describe('the structure of the database', () => {
  test('is what prisma/schema says: no change waits for its migration', async () => {
    expect(await createMigration(database.url, 'forgotten')).toBeNull();
  });

  test('is left alone by a second run', async () => {
    expect(await applyMigrations(database.url)).toEqual([]);
  });

  test('has its history in the table that Prisma reads', async () => {
    const rows = await ask(`SELECT migration_name, length(checksum) AS length, finished_at IS NOT NULL AS finished FROM "_prisma_migrations" ORDER BY 1`);
    expect(rows[0]).toEqual({ migration_name: '0000_extensions', length: 64, finished: true });
  });

  test('is not touched if a migration was changed after it had been applied', async () => {
    await ask(`UPDATE "_prisma_migrations" SET checksum = repeat('0', 64) WHERE migration_name = '0002_rules'`);
    await expect(applyMigrations(database.url)).rejects.toThrow('The migration 0002_rules was changed');
  });

  test('refuses a name that is not one', async () => {
    await expect(createMigration(database.url, 'Add Reviews')).rejects.toThrow('small letters');
  });
});

describe('a database that cannot be used', () => {
  test.each([
    ['nothing listens', (url: URL) => (url.port = '9'), 'nothing listens there'],
    ['the password is wrong', (url: URL) => (url.password = 'wrong'), 'the password is wrong'],
    ['it has no such database', (url: URL) => (url.pathname = '/absent'), 'no database of that name'],
  ])('is named in one sentence without its password when %s', async (_, change, reason) => {
    const url = new URL(database.url);
    const { password } = url;
    change(url);
    const complaint = await checkDatabase(url.href).then(() => '', (error: Error) => error.message);
    expect(complaint).toContain(reason);
    expect(complaint).not.toContain(password);
  });
});
