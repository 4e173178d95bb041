import type { AreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { grantableRoles } from './abilities.ts';
import type { Role } from './abilities.ts';
import { areasWithin } from './internal/grant-areas.server.ts';

type GrantRow = { id: string; role: Role; place: string | null; grantedAt: string; grantedBy: string | null };
export type OfficerPage = { userId: string; name: string; phone: string | null; grants: GrantRow[] };

/** One person with the roles in this scope that the asking person may take back. Throws 404 for somebody who has none of them. */
export async function getOfficer({ db }: { db: Db }, { userId, scope, roles }: { userId: string; scope: AreaScope; roles: readonly Role[] }): Promise<OfficerPage> {
  const rows = isUuid(userId)
    ? await db.$queryRaw<OfficerPage[]>`
        SELECT p.id AS "userId", p.name, p.phone_number AS phone,
          json_agg(json_build_object('id', g.id, 'role', g.role, 'place', a.full_name, 'grantedAt', g.created_at, 'grantedBy', above.name) ORDER BY g.id) AS grants
        FROM role_grant g
        JOIN person p ON p.id = g.user_id
        LEFT JOIN area_unit a ON a.id = g.area_id
        LEFT JOIN person above ON above.id = g.granted_by_id
        WHERE p.id = ${userId}::uuid AND g.seller_id IS NULL AND g.role::text = ANY (${grantableRoles(roles)}) AND (g.area_id IN ${areasWithin(scope)} OR g.role = 'operator')
        GROUP BY p.id`
    : [];
  const [person] = rows;
  if (!person) throw new Response(null, { status: 404 });
  return person;
}
