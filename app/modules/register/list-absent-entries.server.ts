import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/**
 * What stands in the register and a whole list that waits for its keeper's word does not name: it goes with the list, unless a row of the
 * list is wrong. `claimed` = listings that lose their star by it.
 */
export async function listAbsentEntries({ db }: { db: Db }, { runId, most = 200 }: { runId: string; most?: number }) {
  if (!isUuid(runId)) return { entries: [], total: 0 };
  const rows = await db.$queryRaw<{ key: string; name: string; subject: string; claimed: number; total: number }[]>`
    SELECT e.key, e.name, e.subject, (SELECT count(*)::int FROM ocop_claim c WHERE c.entry_key = e.key AND c.state = 'confirmed') AS claimed, count(*) OVER ()::int AS total
    FROM register_absence r JOIN register_entry e ON e.key = r.entry_key AND e.until_version IS NULL
    WHERE r.run_id = ${runId}::uuid ORDER BY e.name COLLATE "vi-x-icu", e.key LIMIT ${most}`;
  return { entries: rows.map(({ total: _total, ...entry }) => entry), total: rows[0]?.total ?? 0 };
}
