import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { getSellerPlace } from './internal/get-seller-place.server.ts';
import { deleteGrant } from './internal/grant.server.ts';

/**
 * Ends somebody's work in a shop with their next request, and tells them. For an owner of that shop. Throws 404 for a role of another shop.
 * Errors: `last_one`, the last owner.
 */
export async function revokeSellerRole(app: { db: Database; clock: Clock }, { actor, sellerId, grantId }: { actor: Actor; sellerId: string; grantId: string }): Promise<Result<{ userId: string }, { code: 'last_one' }>> {
  if (!isUuid(grantId)) throw new Response(null, { status: 404 });
  return app.db.$transaction(async (tx) => {
    const own = await tx.roleGrant.findFirst({ where: { id: grantId, sellerId }, select: { id: true } });
    if (!own) throw new Response(null, { status: 404 });
    return deleteGrant({ ...app, db: tx }, actor, { grantId, place: await getSellerPlace(tx, sellerId) });
  });
}
