import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { ownReaches } from './delivery-options.ts';
import type { DeliveryWays } from './delivery-options.ts';
import { holdWays } from './internal/hold-ways.server.ts';
import { parseDong, parseWhole } from './rate-form.ts';

export type WaysTyped = { carrier: boolean; ownReach: string; ownFee: string; ownFreeFrom: string; readyDays: string };
export type WaysProblem = 'no_way' | 'fee' | 'free_from' | 'ready_days';
type Input = { sellerId: string; actor: Actor; typed: WaysTyped };

const mostGoods = 500_000_000;

/**
 * A shop says how its goods come to buyers. Orders that are placed keep their way and fee.
 * Errors: `no_way` where nothing would be left (no carrier, nothing of its own, no place to fetch), `fee`, `free_from`, `ready_days` for what cannot be.
 */
export async function setDelivery({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, typed }: Input): Promise<Result<null, { code: WaysProblem }>> {
  const ownReach = ownReaches.find((reach) => reach === typed.ownReach) ?? null;
  const ownFee = typed.ownFee.trim() === '' ? 0 : parseDong(typed.ownFee);
  const free = typed.ownFreeFrom.trim() === '' ? null : parseDong(typed.ownFreeFrom, mostGoods);
  const readyDays = parseWhole(typed.readyDays, 0, 30);
  if (ownFee === null) return failed({ code: 'fee' });
  if (free === null && typed.ownFreeFrom.trim() !== '') return failed({ code: 'free_from' });
  if (readyDays === null) return failed({ code: 'ready_days' });
  const ways: DeliveryWays = { carrier: typed.carrier, ownReach, ownFee, ownFreeFrom: free, readyDays };
  return db.$transaction(async (tx) => {
    await holdWays(tx, sellerId);
    if (!ways.carrier && !ownReach && (await tx.pickupPoint.count({ where: { sellerId, closedAt: null } })) === 0) return failed({ code: 'no_way' });
    const row = await tx.sellerDelivery.findUnique({ where: { sellerId } });
    const before = row && { carrier: row.carrier, ownReach: row.ownReach, ownFee: row.ownFee, ownFreeFrom: row.ownFreeFrom, readyDays: row.readyDays };
    const written = { ...ways, updatedAt: clock.now() };
    await tx.sellerDelivery.upsert({ where: { sellerId }, create: { sellerId, ...written }, update: written });
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'delivery.set', subject: { kind: 'seller', id: sellerId }, ...(before && { before }), after: ways });
    return ok(null);
  });
}
