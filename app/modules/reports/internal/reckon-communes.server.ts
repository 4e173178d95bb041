import type { Db } from '#app/platform/db/db.server.ts';
import { lastDayOfMonth, monthOf } from '#app/shared/dates.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import { dropLastDays, keepLastDay, listLastDay, listLevels } from './month-lists.server.ts';
import { reckonFlows } from './reckon-flows.server.ts';
import { reckonLevels } from './reckon-levels.server.ts';

/** Reckons communes as a whole, and notes until when; where a month has ended since the last time, first as that left them. Answers how many cells differed from what stood there. */
export async function reckonCommunes(tx: Db, communeIds: readonly string[], { day, now }: { day: VietnamDay; now: Date }): Promise<number> {
  await endMonths(tx, communeIds, day);
  const levels = await reckonLevels(tx, communeIds, day);
  if (day === lastDayOfMonth(monthOf(day))) await listLastDay(tx, communeIds, monthOf(day));
  const flows = await reckonFlows(tx, communeIds, day);
  await tx.$executeRaw`
    INSERT INTO counted_commune (commune_id, day, reckoned_at) SELECT id, ${day}::date, ${now} FROM unnest(${communeIds}::text[]) AS id ORDER BY id
    ON CONFLICT (commune_id) DO UPDATE SET day = EXCLUDED.day, reckoned_at = EXCLUDED.reckoned_at`;
  return levels + flows;
}

/**
 * Keeps of what the levels at the ends of those months were made that are over since communes were reckoned: as it was listed on the last day, or, where nobody reckoned
 * that day, as it is now. Each once.
 */
async function endMonths(tx: Db, communeIds: readonly string[], day: VietnamDay): Promise<void> {
  const rows = await tx.$queryRaw<{ month: VietnamMonth; communeIds: string[] }[]>`
    SELECT to_char(ended, 'YYYY-MM') AS month, array_agg(k.commune_id ORDER BY k.commune_id) AS "communeIds"
    FROM counted_commune k
    CROSS JOIN LATERAL generate_series(date_trunc('month', k.day::timestamp), date_trunc('month', ${day}::timestamp) - interval '1 month', interval '1 month') AS ended
    WHERE k.commune_id = ANY (${communeIds}) AND NOT EXISTS (SELECT FROM month_list l WHERE l.month = ended::date AND l.part = 'shop' AND l.commune_id = k.commune_id)
    GROUP BY ended ORDER BY ended`;
  for (const { month, communeIds: ended } of rows) {
    const kept = await keepLastDay(tx, ended, month);
    const left = ended.filter((id) => !kept.includes(id));
    if (left.length === 0) continue;
    await reckonLevels(tx, left, lastDayOfMonth(month));
    await listLevels(tx, left, month);
  }
  if (rows.length > 0) await dropLastDays(tx, communeIds);
}

/** The communes in which there is anything to reckon, or was. */
export async function listCountedCommunes(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM area_unit c
    WHERE c.level = 'commune' AND (EXISTS (SELECT FROM seller s WHERE s.commune_id = c.id) OR EXISTS (SELECT FROM product p WHERE p.origin_commune_id = c.id)
      OR EXISTS (SELECT FROM register_entry e WHERE e.commune_id = c.id) OR EXISTS (SELECT FROM counted_commune k WHERE k.commune_id = c.id))
    ORDER BY c.id`;
  return rows.map(({ id }) => id);
}
