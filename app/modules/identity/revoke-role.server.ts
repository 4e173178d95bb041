import { getAreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import type { AreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import { endConsentsOfHelper } from '#app/modules/sellers/revoke-consent.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { grantableRoles } from './abilities.ts';
import type { Role } from './abilities.ts';
import { areasWithin } from './internal/grant-areas.server.ts';
import { deleteGrant } from './internal/grant.server.ts';

type Revocation = { actor: Actor; scope: AreaScope; roles: readonly Role[]; grantId: string };
type Found = { role: Role; areaId: string | null; fullName: string | null; level: string | null };

/**
 * Takes a role in an area back; it ends with the person's next request, and they are told. Throws 404 for a grant outside the scope, or of
 * a role that the acting person may not grant. Errors: `last_one`, the last operator of the market.
 */
export async function revokeRole(app: { db: Database; clock: Clock }, { actor, scope, roles, grantId }: Revocation): Promise<Result<{ userId: string }, { code: 'last_one' }>> {
  if (!isUuid(grantId)) throw new Response(null, { status: 404 });
  return app.db.$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<Found[]>`
      SELECT g.role::text AS role, g.area_id AS "areaId", a.full_name AS "fullName", a.level::text AS level
      FROM role_grant g LEFT JOIN area_unit a ON a.id = g.area_id
      WHERE g.id = ${grantId}::uuid AND g.seller_id IS NULL AND g.role::text = ANY (${grantableRoles(roles)})
        AND (g.area_id IN ${areasWithin(scope)} OR g.role = 'operator')`;
    if (!found) throw new Response(null, { status: 404 });
    const { areaId, fullName, level } = found;
    const place = { sellerId: null, areaId, communeId: level === 'commune' ? areaId : null, name: fullName ?? 'Chợ Phiên' };
    const revoked = await deleteGrant({ ...app, db: tx }, actor, { grantId, place });
    if (revoked.ok && found.role === 'community_member' && areaId) await endHelp({ ...app, db: tx }, actor, { helperId: revoked.value.userId, areaId });
    return revoked;
  });
}

/** Whoever is no member of the community team of a commune any more helps nobody there. */
async function endHelp({ db, clock }: { db: Db; clock: Clock }, actor: Actor, { helperId, areaId }: { helperId: string; areaId: string }): Promise<void> {
  const { communeIds } = await getAreaScope(db, [areaId], vietnamDay(clock.now()));
  await endConsentsOfHelper({ db, clock }, actor, { helperId, communeIds });
}
