import type pg from 'pg';
import { PlainError } from '#scripts/plain-error.ts';

/** What has happened: the application adds to it and reads it, and can do nothing else to it. */
export const historyTables = ['audit_entry', 'order_event', 'ledger_transaction', 'ledger_entry', 'parcel_event', 'closed_month', 'closed_order', 'closed_figure', 'closed_ocop', 'month_list', 'restatement', 'visit'];
/** What only migrations write. */
const structureTables = ['_prisma_migrations'];

type Lack = { schema: string; name: string; rights: string };

/** Tables of the market and of its job queue where a role lacks a right that the application needs. */
const lacks = `
  SELECT n.nspname AS schema, c.relname AS name, wanted.rights
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('public', 'graphile_worker'),
  LATERAL (SELECT CASE
    WHEN c.relkind = 'S' THEN 'USAGE, SELECT'
    WHEN n.nspname = 'public' AND c.relname = ANY ($3) THEN 'SELECT'
    WHEN n.nspname = 'public' AND c.relname = ANY ($2) THEN 'SELECT, INSERT'
    ELSE 'SELECT, INSERT, UPDATE, DELETE' END AS rights) wanted
  WHERE c.relkind IN ('r', 'p', 'v', 'S')
    AND EXISTS (SELECT FROM unnest(string_to_array(wanted.rights, ', ')) AS each
      WHERE NOT CASE WHEN c.relkind = 'S' THEN has_sequence_privilege($1, c.oid, each) ELSE has_table_privilege($1, c.oid, each) END)`;

/** The job queue's tables are closed row by row to all but their owner until a policy says otherwise. */
const closed = `
  SELECT n.nspname AS schema, c.relname AS name
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'graphile_worker'
  WHERE c.relrowsecurity AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = n.nspname AND p.tablename = c.relname AND p.policyname = 'market_' || $1)`;

/**
 * Lets the application's own database role do its work, and no more: it reads and writes rows, adds to history without changing it, and
 * owns nothing, so that it cannot take away a trigger either. Runs after every migration, so a new table is open at once.
 * Throws one sentence for a role that could change history all the same, such as an owner of the tables.
 */
export async function grantApplication(client: pg.Client, role: string): Promise<void> {
  const { rows: known } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (known.length === 0) return;
  const name = client.escapeIdentifier(role);
  await refuseMasterOfHistory(client, role);
  await client.query(`GRANT USAGE ON SCHEMA public, graphile_worker TO ${name}`);
  const { rows } = await client.query<Lack>(lacks, [role, historyTables, structureTables]);
  for (const { schema, name: table, rights } of rows) {
    const kind = rights.startsWith('USAGE') ? 'SEQUENCE' : 'TABLE';
    await client.query(`GRANT ${rights} ON ${kind} ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)} TO ${name}`);
  }
  const { rows: queue } = await client.query<Omit<Lack, 'rights'>>(closed, [role]);
  for (const { schema, name: table } of queue) {
    await client.query(`CREATE POLICY ${client.escapeIdentifier(`market_${role}`)} ON ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)} TO ${name} USING (true) WITH CHECK (true)`);
  }
}

async function refuseMasterOfHistory(client: pg.Client, role: string): Promise<void> {
  await client.query(`REVOKE UPDATE, DELETE, TRUNCATE, TRIGGER, REFERENCES ON ${historyTables.join(', ')} FROM ${client.escapeIdentifier(role)}`);
  const { rows } = await client.query(
    `SELECT FROM pg_class c WHERE c.oid = ANY ($2::regclass[]) AND (has_table_privilege($1, c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') OR pg_has_role($1, c.relowner, 'MEMBER'))`,
    [role, historyTables],
  );
  if (rows.length === 0) return;
  throw new PlainError(`The user ${role} of DATABASE_URL could change the audit log, as it owns the tables or is all-powerful: let DATABASE_URL name a plain user beside the one of MIGRATION_DATABASE_URL.`);
}
