import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { moveOrder } from './internal/move-order.server.ts';
import type { SellerStep } from './order-steps.ts';

type Input = { sellerId: string; orderId: string; step: SellerStep; actor: Actor; /** A key of `readyReasons`, or the seller's own words. */ reason?: string | undefined };

/**
 * A seller takes an order, refuses it, packs it, sends it, brings it to its end, or takes it back; the table in `order.ts` says what can be done
 * when, and what it sets off. Twice is once. Errors: `state_moved`, `reason_missing`; 404 for another seller's order.
 */
export function takeSellerStep(app: { db: Database; clock: Clock }, { sellerId, ...input }: Input) {
  return moveOrder(app, { ...input, scope: { sellerId }, by: 'seller' });
}
