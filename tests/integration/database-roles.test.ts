import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { makeWorkerUtils, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { applicationRole } from '#scripts/embedded/postgres.ts';
import { grantApplication, historyTables } from '#scripts/migrations/grant-application.ts';
import { testDatabase } from '#tests/setup/test-database.ts';

const database = testDatabase();
let application: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  application = new pg.Client({ connectionString: database.applicationUrl });
  owner = new pg.Client({ connectionString: database.url });
  await Promise.all([application.connect(), owner.connect()]);
  await application.query(`INSERT INTO audit_entry (at, action, actor_name, subject_kind, subject_id) VALUES (now(), 'role.grant', 'Phạm Quốc Bảo', 'person', 'x')`);
});
afterAll(() => Promise.all([application.end(), owner.end()]));

/** PostgreSQL's code for "you may not" (insufficient_privilege). */
const refused = '42501';
const codeOf = (client: pg.Client, sql: string) => client.query(sql).then(() => 'done', (error: { code?: string }) => error.code);

describe("the application's own role", () => {
  test('is no master of anything: neither a superuser nor an owner', async () => {
    const { rows } = await application.query(`SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user`);
    expect(rows).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false }]);
    const { rows: owned } = await application.query(`SELECT relname FROM pg_class WHERE relowner = current_user::regrole`);
    expect(owned).toEqual([]);
  });

  const columnOf = (table: string) => (table.startsWith('closed_') || table === 'month_list' ? 'month' : 'id');
  const ways = [
    (table: string) => `UPDATE ${table} SET ${columnOf(table)} = ${columnOf(table)}`,
    (table: string) => `DELETE FROM ${table}`,
    (table: string) => `TRUNCATE ${table}`,
    (table: string) => `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    (table: string) => `ALTER TABLE ${table} DROP COLUMN id`,
    (table: string) => `DROP TABLE ${table}`,
    (table: string) => `CREATE TRIGGER quiet BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    (table: string) => `CREATE RULE quiet AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
    (table: string) => `GRANT ALL ON ${table} TO ${applicationRole}`,
    (table: string) => `SET session_replication_role = replica; DELETE FROM ${table}`,
    (table: string) => `SET ROLE market; DELETE FROM ${table}`,
  ];
  test.each(historyTables.flatMap((table) => ways.map((way) => way(table))))('cannot change what has happened: %s', async (sql) => {
    // PostgreSQL only warns of a grant that one may not give.
    if (sql.startsWith('GRANT')) await codeOf(application, sql);
    else expect(await codeOf(application, sql)).toBe(refused);
    const { rows } = await owner.query(`SELECT count(*)::int AS count FROM audit_entry`);
    expect(rows).toEqual([{ count: 1 }]);
  });

  test.each(['DROP TRIGGER audit_entry_append_only ON audit_entry', 'DROP FUNCTION refuse_change_of_history() CASCADE', `CREATE OR REPLACE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'`, 'DROP SCHEMA public CASCADE', 'CREATE TABLE mine (id int)'])(
    'cannot take away what guards it: %s',
    async (sql) => {
      expect(await codeOf(application, sql)).toBe(refused);
    },
  );

  test('has still no more after everything it tried', async () => {
    for (const right of ['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) {
      for (const table of historyTables) expect((await application.query('SELECT has_table_privilege($1, $2) AS may', [table, right])).rows).toEqual([{ may: false }]);
    }
  });

  test('reaches every other table, the newest migration included', async () => {
    const { rows } = await application.query(`
      SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE n.nspname = 'public' AND relkind = 'r' AND relname <> ALL ($1) AND NOT (has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE'))`, [
      [...historyTables, '_prisma_migrations'],
    ]);
    expect(rows).toEqual([]);
  });

  test('gets a table that a later migration makes', async () => {
    await owner.query('CREATE TABLE later (id int)');
    expect(await codeOf(application, 'SELECT * FROM later')).toBe(refused);
    await applyMigrations(database.url, { application: applicationRole });
    expect(await codeOf(application, 'INSERT INTO later VALUES (1)')).toBe('done');
    await owner.query('DROP TABLE later');
  });

  test('leaves jobs and does them', async () => {
    const done: unknown[] = [];
    const utils = await makeWorkerUtils({ connectionString: database.applicationUrl });
    await utils.addJob('try', { number: 7 }, { queueName: 'a queue' });
    await utils.release();
    await runOnce({ connectionString: database.applicationUrl, taskList: { try: (payload) => void done.push(payload) } });
    expect(done).toEqual([{ number: 7 }]);
  });
});

describe('the owner too', () => {
  test.each(['UPDATE audit_entry SET id = id', 'DELETE FROM audit_entry', ...historyTables.map((table) => `TRUNCATE ${table} CASCADE`)])('is stopped by the triggers: %s', async (sql) => {
    expect(await codeOf(owner, sql)).toBe('P0001');
  });

  // An empty table has no row at which a trigger could be seen at work.
  test('would be stopped at every row of what has happened', async () => {
    const { rows } = await owner.query(
      `SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc f ON f.oid = t.tgfoid
       WHERE f.proname = 'refuse_change_of_history' AND t.tgenabled <> 'D' AND t.tgqual IS NULL AND pg_get_triggerdef(t.oid) ~ 'BEFORE (UPDATE OR DELETE|DELETE OR UPDATE) ON .* FOR EACH ROW'`,
    );
    expect(historyTables.filter((table) => !rows.some(({ name }) => name === table))).toEqual([]);
  });
});

describe('a role that is given to the market by an operator', () => {
  test('is refused in one sentence where it could change history all the same', async () => {
    const role = `master_${randomUUID().slice(0, 8)}`;
    await owner.query(`CREATE ROLE ${role} SUPERUSER`);
    await expect(grantApplication(owner, role)).rejects.toThrow(`The user ${role} of DATABASE_URL could change the audit log`);
    await owner.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });

  test('loses what it had of it', async () => {
    const role = `plain_${randomUUID().slice(0, 8)}`;
    await owner.query(`CREATE ROLE ${role}; GRANT ALL ON audit_entry TO ${role}`);
    await grantApplication(owner, role);
    const { rows } = await owner.query(`SELECT has_table_privilege($1, 'audit_entry', 'INSERT') AS add, has_table_privilege($1, 'audit_entry', 'UPDATE') AS change, has_table_privilege($1, 'audit_entry', 'TRUNCATE') AS empty`, [role]);
    expect(rows).toEqual([{ add: true, change: false, empty: false }]);
    await owner.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });
});
