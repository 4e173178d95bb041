import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { moveOrder } from './internal/move-order.server.ts';

/** The buyer calls off an order that the seller has not confirmed yet. Errors: `state_moved`; 404 where the order is not of this secret page. */
export function cancelOrder(app: { db: Database; clock: Clock }, { groupKey, orderId }: { groupKey: string; orderId: string }) {
  return moveOrder(app, { scope: { groupKey }, step: 'cancel', by: 'buyer', orderId, actor: null });
}
