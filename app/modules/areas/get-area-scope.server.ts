import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { inForceOn } from './internal/area-queries.server.ts';
import type { AreaLevel } from './area.ts';

/** The communes in force on a day over which somebody has a say, and the areas that give it. */
export type AreaScope = { communeIds: string[]; areas: { id: string; level: AreaLevel; fullName: string }[] };

/**
 * The scope of roles in these areas (communes, former districts, provinces). A role keeps the unit of the day on which it was given:
 * what a reform has made of it since counts in its place. Queries of officers filter by `communeIds`.
 */
export async function getAreaScope(db: Db, areaIds: string[], day: VietnamDay): Promise<AreaScope> {
  const given = await db.areaUnit.findMany({ where: { id: { in: areaIds } }, select: { id: true, code: true, level: true, fullName: true } });
  const provinceCodes = given.filter(({ level }) => level === 'province').map(({ code }) => code);
  const communes = await db.areaUnit.findMany({
    where: {
      level: 'commune',
      ...inForceOn(day),
      OR: [{ id: { in: areaIds } }, { formerDistrictId: { in: areaIds } }, { parent: { level: 'province', code: { in: provinceCodes } } }, { cameFrom: { some: { fromId: { in: areaIds } } } }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return { communeIds: communes.map(({ id }) => id), areas: given.map(({ id, level, fullName }) => ({ id, level, fullName })) };
}
