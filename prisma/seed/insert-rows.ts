import type { Db } from '#app/platform/db/db.server.ts';

const atOnce = 4000;

/** Adds rows to a table in few statements; a row whose key is there already is left as it is. Columns are named as in the table. */
export async function insertRows<Row extends object>(db: Db, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first).map((column) => `"${column}"`).join(', ');
  const insert = `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json) ON CONFLICT DO NOTHING`;
  for (let from = 0; from < rows.length; from += atOnce) {
    await db.$executeRawUnsafe(insert, JSON.stringify(rows.slice(from, from + atOnce)));
  }
}
