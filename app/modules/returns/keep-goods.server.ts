import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/**
 * The buyer keeps the goods after all, which completes the order; its request ends by itself (`follow-return`). Twice is once. Errors: `state_moved`; 404 where
 * the order is not of this secret page.
 */
export function keepGoods({ db, clock }: { db: Database; clock: Clock }, { groupKey, orderId }: { groupKey: string; orderId: string }): ReturnType<typeof stepOrder> {
  if (!isUuid(orderId)) throw new Response(null, { status: 404 });
  return db.$transaction((tx) => stepOrder({ db: tx, clock }, { scope: { groupKey }, orderId, step: 'keep-after-all', by: 'buyer', actor: null }));
}
