import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { AreaScope } from '#app/modules/areas/get-area-scope.server.ts';

/** The areas within a scope: its communes, the former districts to which they belong, and its provinces. */
export function areasWithin({ communeIds, areas }: AreaScope): Prisma.Sql {
  const provinceIds = areas.filter(({ level }) => level === 'province').map(({ id }) => id);
  return Prisma.sql`(
    SELECT id FROM area_unit WHERE id = ANY (${communeIds}) OR id = ANY (${provinceIds})
    UNION SELECT former_district_id FROM area_unit WHERE id = ANY (${communeIds}) AND former_district_id IS NOT NULL
    UNION SELECT from_id FROM area_succession WHERE to_id = ANY (${communeIds}))`;
}

export type GrantArea = { id: string; level: 'province' | 'district' | 'commune'; fullName: string };

/** The areas of a level in force (a former district counts as in force) for which roles can be granted within a scope. */
export function listGrantAreas(db: Db, scope: AreaScope, level: GrantArea['level']): Promise<GrantArea[]> {
  return db.$queryRaw<GrantArea[]>`
    SELECT id, level::text AS level, full_name AS "fullName" FROM area_unit
    WHERE id IN ${areasWithin(scope)} AND level = ${level}::area_level AND (valid_to IS NULL OR level = 'district')
    ORDER BY name COLLATE "vi-x-icu", full_name`;
}
