import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { reckonFlows } from './reckon-flows.server.ts';
import { reckonLevels } from './reckon-levels.server.ts';

/** Reckons communes as a whole, and notes until when. Answers how many cells differed from what stood there. */
export async function reckonCommunes(tx: Db, communeIds: readonly string[], { day, now }: { day: VietnamDay; now: Date }): Promise<number> {
  const levels = await reckonLevels(tx, communeIds, day);
  const flows = await reckonFlows(tx, communeIds, day);
  await tx.$executeRaw`
    INSERT INTO counted_commune (commune_id, day, reckoned_at) SELECT id, ${day}::date, ${now} FROM unnest(${communeIds}::text[]) AS id ORDER BY id
    ON CONFLICT (commune_id) DO UPDATE SET day = EXCLUDED.day, reckoned_at = EXCLUDED.reckoned_at`;
  return levels + flows;
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
