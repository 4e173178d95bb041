import type { AreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { foldName } from '#app/shared/text.ts';
import { grantableRoles } from './abilities.ts';
import type { AreaRole, MarketRole, Role } from './abilities.ts';
import { areasWithin } from './internal/grant-areas.server.ts';

export type Officer = { userId: string; name: string; phone: string | null; grants: { role: Role; place: string | null }[] };
type Filter = { scope: AreaScope; roles: readonly Role[]; /** Null = every role that may be granted. */ role: AreaRole | MarketRole | null; /** Part of a name or number. */ query: string; page: number };

const perPage = 30;

/** The people who hold roles in a scope that the asking person may grant, in the order of their names, with these roles. */
export async function listOfficers({ db }: { db: Db }, { scope, roles, role, query, page }: Filter): Promise<{ people: Officer[]; total: number; page: number; perPage: number }> {
  const wanted = grantableRoles(roles).filter((each) => role === null || each === role);
  const digits = query.replace(/\D/g, '').replace(/^(84|0)/, '');
  const name = foldName(query);
  const matches = query.trim() === '' ? Prisma.sql`true` : Prisma.sql`(${name} <> '' AND unaccent(lower(p.name)) LIKE ${`%${name}%`} OR ${digits} <> '' AND p.phone_number LIKE ${`%${digits}%`})`;
  const rows = await db.$queryRaw<(Officer & { total: bigint })[]>`
    SELECT p.id AS "userId", p.name, p.phone_number AS phone, count(*) OVER () AS total,
      json_agg(json_build_object('role', g.role, 'place', a.full_name) ORDER BY g.id) AS grants
    FROM role_grant g
    JOIN person p ON p.id = g.user_id
    LEFT JOIN area_unit a ON a.id = g.area_id
    WHERE g.seller_id IS NULL AND g.role::text = ANY (${wanted}) AND (g.area_id IN ${areasWithin(scope)} OR g.role = 'operator') AND ${matches}
    GROUP BY p.id
    ORDER BY p.name COLLATE "vi-x-icu", p.id
    LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  return { people: rows.map(({ total: _, ...person }) => person), total: Number(rows[0]?.total ?? 0), page, perPage };
}
