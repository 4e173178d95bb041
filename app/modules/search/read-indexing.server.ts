import type { Db } from '#app/platform/db/db.server.ts';
import type { Indexing } from '#app/platform/health-operations.ts';
import { mostCountedChanges } from '#app/platform/health-operations.ts';

/** A change that waits for longer is late, in seconds. */
const patience = 30;

/** Whether changes of the market reach the search in time, for the operator. */
export async function readIndexing({ db }: { db: Db }): Promise<Indexing> {
  const [row] = await db.$queryRaw<{ waiting: number; late: boolean; building: boolean }[]>`
    WITH waiting AS ((SELECT at FROM product_change ORDER BY id LIMIT ${mostCountedChanges}) UNION ALL (SELECT at FROM search_change ORDER BY id LIMIT ${mostCountedChanges}))
    SELECT least((SELECT count(*) FROM waiting), ${mostCountedChanges})::int AS waiting,
      fault IS NOT NULL OR coalesce((SELECT min(at) FROM waiting) < now() - make_interval(secs => ${patience}), false) AS late, building_uid IS NOT NULL AND NOT stopped AS building
    FROM search_index_state`;
  if (!row) return { indexing: 'unknown' };
  return { indexing: row.late ? 'behind' : row.building ? 'rebuilding' : 'up', waiting: row.waiting };
}
