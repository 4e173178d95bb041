import { randomUUID } from 'node:crypto';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { PlainError } from '#scripts/plain-error.ts';
import { grantApplication } from './grant-application.ts';
import { readMigrations } from './migration-files.ts';
import type { Migration } from './migration-files.ts';

/** Prisma's own lock number: `prisma migrate deploy` at the same moment waits too. */
const lockNumber = 72_707_369;

/** Prisma's table, so that its commands understand what was done here. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

type MigrationOptions = { onApply?: (name: string) => void; application?: string | null };
type HistoryRow = { migration_name: string; checksum: string; finished_at: Date | null };

/**
 * Brings a database to the present structure, the job queue's tables included, and answers with the names of the migrations applied.
 * Each migration is one transaction with its row in the history, so none is ever half applied. The address is the owner's; `application` is
 * the role as which the market itself connects, where that is another one.
 */
export async function applyMigrations(databaseUrl: string, { onApply, application = null }: MigrationOptions = {}): Promise<string[]> {
  const migrations = await readMigrations();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    const pending = await pendingMigrations(client, migrations);
    for (const migration of pending) {
      onApply?.(migration.name);
      await apply(client, migration);
    }
    await runMigrations({ connectionString: databaseUrl, logger: undefined });
    if (application !== null) await grantApplication(client, application);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function pendingMigrations(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  await client.query(historyTable);
  const { rows } = await client.query<HistoryRow>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const history = new Map(rows.map((row) => [row.migration_name, row]));
  return migrations.filter(({ name, checksum }) => {
    const row = history.get(name);
    if (!row) return true;
    if (row.finished_at === null) throw new PlainError(`The migration ${name} began earlier and did not finish: mend the database and mark it with "prisma migrate resolve".`);
    if (row.checksum !== checksum) throw new PlainError(`The migration ${name} was changed after it had been applied to this database: restore the file, or empty the data folder with npm run reset.`);
    return false;
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new PlainError(`The migration ${name} cannot be applied to this database: ${(error as Error).message}`);
  }
}
