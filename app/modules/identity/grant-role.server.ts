import type { AreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Result } from '#app/shared/result.ts';
import { grantableRoles, levelOfRole } from './abilities.ts';
import type { AreaRole, MarketRole, Role } from './abilities.ts';
import { listGrantAreas } from './internal/grant-areas.server.ts';
import { writeGrant } from './internal/grant.server.ts';
import type { GrantProblem, NewGrant, Place } from './internal/grant.server.ts';

type AreaGrant = NewGrant & {
  role: AreaRole | MarketRole;
  /** Null for a role over the whole market. */
  areaId: string | null;
  /** Of the guard: where the one who grants has a say, and the roles that give it. */
  scope: AreaScope;
  roles: readonly Role[];
};

/**
 * Grants a role in an area to the person of a phone number, who is made where nobody has it, and tells them. Throws 404 for a role that
 * the granting person may not grant and for an area outside their scope.
 * Errors: `phone_wrong`, `name_missing` (of somebody new), `own_role` (nobody grants to themself), `has_role`.
 */
export async function grantRole(app: { db: Database; clock: Clock }, { scope, roles, areaId, ...grant }: AreaGrant): Promise<Result<{ grantId: string; userId: string }, GrantProblem>> {
  if (!grantableRoles(roles).includes(grant.role)) throw new Response(null, { status: 404 });
  return app.db.$transaction(async (tx) => writeGrant({ ...app, db: tx }, grant, await placeOf(tx, grant.role, { areaId, scope })));
}

async function placeOf(db: Db, role: AreaRole | MarketRole, { areaId, scope }: Pick<AreaGrant, 'areaId' | 'scope'>): Promise<Place> {
  if (role === 'operator') return { sellerId: null, areaId: null, communeId: null, name: 'Chợ Phiên' };
  const area = (await listGrantAreas(db, scope, levelOfRole[role])).find(({ id }) => id === areaId);
  if (!area) throw new Response(null, { status: 404 });
  return { sellerId: null, areaId: area.id, communeId: area.level === 'commune' ? area.id : null, name: area.fullName };
}
