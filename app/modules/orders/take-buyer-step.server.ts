import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { moveOrder } from './internal/move-order.server.ts';
import type { BuyerStep } from './order-steps.ts';

/**
 * The buyer calls off an order that the seller has not confirmed yet, or says that the goods are there and good, which ends it. The secret page's
 * key is the right. Twice is once. Errors: `state_moved`; 404 where the order is not of this secret page.
 */
export function takeBuyerStep(app: { db: Database; clock: Clock }, { groupKey, ...input }: { groupKey: string; orderId: string; step: BuyerStep }) {
  return moveOrder(app, { ...input, scope: { groupKey }, by: 'buyer', actor: null });
}
