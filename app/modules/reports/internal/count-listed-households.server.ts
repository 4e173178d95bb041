import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Counted, Question } from '../measures.ts';
import { countStages } from './count-stages.server.ts';

/**
 * Households of the department's list of the year in which a period ends, and those of them that were trained by its end, by the commune that the list has. A year
 * without a list has no such figure.
 */
export async function countListedHouseholds(db: Db, { districtIds, period }: Question): Promise<Counted[]> {
  const places = await db.$queryRaw<{ communeId: string; districtId: string }[]>(
    Prisma.sql`SELECT id AS "communeId", former_district_id AS "districtId" FROM area_unit WHERE level = 'commune' AND former_district_id = ANY (${districtIds})`,
  );
  const rows = await countStages(db, { year: Number(period.to.slice(0, 4)), until: period.to, kind: null, communeIds: places.map(({ communeId }) => communeId) });
  const counted = new Map<string, Counted>();
  for (const { communeId, stage, count } of rows) {
    if (stage !== 'register' && stage !== 'trained') continue;
    const place = counted.get(communeId) ?? { communeId, districtId: places.find((each) => each.communeId === communeId)?.districtId ?? '', counts: { registered: 0, trained: 0 } };
    place.counts[stage === 'register' ? 'registered' : 'trained'] = count;
    counted.set(communeId, place);
  }
  return [...counted.values()];
}
