import type { Db } from '#app/platform/db/db.server.ts';
import type { Role } from './abilities.ts';

/** Who can be sent to a household: they know the place or answer for it. */
const visiting = ['community_member', 'commune_officer', 'district_officer', 'department_officer'] as const satisfies Role[];
export type VisitorInArea = { id: string; name: string; role: (typeof visiting)[number] };

/** The people with a role over a commune, its own before those of the district and the province, each once. */
export async function listVisitors({ db }: { db: Db }, { communeId }: { communeId: string }): Promise<VisitorInArea[]> {
  const rows = await db.$queryRaw<VisitorInArea[]>`
    SELECT DISTINCT ON (p.name COLLATE "vi-x-icu", p.id) p.id, p.name, g.role::text
    FROM role_grant g
    JOIN person p ON p.id = g.user_id
    JOIN area_unit c ON c.id = ${communeId}
    LEFT JOIN area_unit province ON province.id = c.parent_id
    JOIN area_unit a ON a.id = g.area_id
    WHERE g.role::text = ANY (${[...visiting]})
      AND (a.id IN (c.id, c.former_district_id) OR (a.level = 'province' AND a.code = province.code)
        OR EXISTS (SELECT FROM area_succession s WHERE s.from_id = a.id AND s.to_id = c.id))
    ORDER BY p.name COLLATE "vi-x-icu", p.id, array_position(${[...visiting]}::text[], g.role::text)`;
  return rows.sort((a, b) => visiting.indexOf(a.role) - visiting.indexOf(b.role));
}
