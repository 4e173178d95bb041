import type pg from 'pg';

type Named = { name: string; table: string; definition: string };

export type SetAside = { restore(tell: (line: string) => void): Promise<void> };

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * Drops the keys and indexes of tables that are about to be filled, and makes them again afterwards, as they were. The definitions are read
 * from the database, so nothing here has to know them. It belongs in the transaction that fills the tables: if that one fails, or the
 * machine does, everything stands as before. Foreign keys of other tables that point here are set aside and put back too.
 */
export async function setAsideIndexes(client: pg.ClientBase, tables: readonly string[]): Promise<SetAside> {
  const foreign = await readConstraints(client, tables, `c.contype = 'f' AND (c.conrelid = ANY (t.ids) OR c.confrelid = ANY (t.ids))`);
  const keys = await readConstraints(client, tables, `c.contype IN ('p', 'u') AND c.conrelid = ANY (t.ids)`);
  for (const { table, name } of [...foreign, ...keys]) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  const indexes = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = ANY (SELECT quote_ident(name)::regclass FROM unnest($1::text[]) AS name) ORDER BY 1`,
    [tables],
  );
  for (const { name } of indexes.rows) await client.query(`DROP INDEX ${name}`);
  return {
    async restore(tell) {
      for (const [n, { table, name, definition }] of keys.entries()) {
        tell(`key ${n + 1} of ${keys.length}: ${name}`);
        await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
      }
      for (const [n, { name, definition }] of indexes.rows.entries()) {
        tell(`index ${n + 1} of ${indexes.rows.length}: ${name}`);
        await client.query(definition);
      }
      for (const [n, { table, name, definition }] of foreign.entries()) {
        tell(`reference ${n + 1} of ${foreign.length}: ${name}`);
        await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
      }
    },
  };
}

async function readConstraints(client: pg.ClientBase, tables: readonly string[], condition: string): Promise<Named[]> {
  const { rows } = await client.query<Named>(
    `WITH t AS (SELECT array_agg(quote_ident(name)::regclass::oid) AS ids FROM unnest($1::text[]) AS name)
     SELECT c.conname AS name, c.conrelid::regclass::text AS "table", pg_get_constraintdef(c.oid) AS definition
     FROM pg_constraint c, t WHERE ${condition} ORDER BY c.conrelid::regclass::text, c.conname`,
    [tables],
  );
  return rows;
}
