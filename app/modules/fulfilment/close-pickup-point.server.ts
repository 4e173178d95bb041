import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { holdWays } from './internal/hold-ways.server.ts';

type Input = { sellerId: string; actor: Actor; pointId: string };

/**
 * No longer offers a place; orders that are placed keep it. Closing twice is harmless. Errors: `last_way` where the shop has no other way.
 * 404 for a place of another shop.
 */
export async function closePickupPoint({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, pointId }: Input): Promise<Result<null, { code: 'last_way' }>> {
  return db.$transaction(async (tx) => {
    await holdWays(tx, sellerId);
    const point = isUuid(pointId) ? await tx.pickupPoint.findFirst({ where: { id: pointId, sellerId } }) : null;
    if (!point) throw new Response(null, { status: 404 });
    if (point.closedAt) return ok(null);
    const ways = await tx.sellerDelivery.findUnique({ where: { sellerId } });
    const others = await tx.pickupPoint.count({ where: { sellerId, closedAt: null, id: { not: pointId } } });
    if (ways && !ways.carrier && !ways.ownReach && others === 0) return failed({ code: 'last_way' });
    await tx.pickupPoint.update({ where: { id: pointId }, data: { closedAt: clock.now() } });
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'pickup.set', subject: { kind: 'seller', id: sellerId, name: point.name }, before: { name: point.name }, after: { closed: true } });
    return ok(null);
  });
}
