import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
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
  // Each way by its own index: one condition for all of them looks through every unit there ever was, for every page of an officer.
  const communes = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM area_unit
    WHERE id IN (
      SELECT unnest(${areaIds}::text[])
      UNION SELECT id FROM area_unit WHERE former_district_id = ANY (${areaIds})
      UNION SELECT commune.id FROM area_unit commune JOIN area_unit province ON province.id = commune.parent_id WHERE province.level = 'province' AND province.code = ANY (${provinceCodes})
      UNION SELECT to_id FROM area_succession WHERE from_id = ANY (${areaIds})
    ) AND level = 'commune' AND valid_from <= ${day}::date AND (valid_to IS NULL OR valid_to > ${day}::date)
    ORDER BY id`;
  return { communeIds: communes.map(({ id }) => id), areas: given.map(({ id, level, fullName }) => ({ id, level, fullName })) };
}
