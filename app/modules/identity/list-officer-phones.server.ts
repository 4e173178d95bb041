import type { Db } from '#app/platform/db/db.server.ts';
import { abilities } from './abilities.ts';
import type { AbilityOfArea } from './abilities.ts';

/** The telephone numbers of everybody who has an ability over a commune: for what officers must hear by SMS. The operator is among them where the role has the ability. */
export async function listOfficerPhones({ db }: { db: Db }, { ability, communeId }: { ability: AbilityOfArea; communeId: string }): Promise<string[]> {
  const rows = await db.$queryRaw<{ phone: string }[]>`
    SELECT DISTINCT p.phone_number AS phone
    FROM role_grant g
    JOIN person p ON p.id = g.user_id AND p.phone_number IS NOT NULL
    JOIN area_unit c ON c.id = ${communeId}
    LEFT JOIN area_unit province ON province.id = c.parent_id
    LEFT JOIN area_unit a ON a.id = g.area_id
    WHERE g.role::text = ANY (${[...abilities[ability].roles]})
      AND (g.area_id IS NULL OR a.id IN (c.id, c.former_district_id) OR (a.level = 'province' AND a.code = province.code))
    ORDER BY 1`;
  return rows.map(({ phone }) => phone);
}
