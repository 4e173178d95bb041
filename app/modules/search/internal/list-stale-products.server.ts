import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { documentColumns, documentsSql } from './write-documents.server.ts';

/** Products whose row is not what the market's tables say now, or that should have none, or lack one. */
export async function listStaleProducts(db: Db, clock: Clock): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT coalesce(present.product_id, known.product_id) AS id
    FROM (${documentsSql(clock, null)}) AS present (${documentColumns})
    FULL JOIN (SELECT ${documentColumns} FROM search_product) AS known ON known.product_id = present.product_id
    WHERE present IS DISTINCT FROM known`;
  return rows.map(({ id }) => id);
}
