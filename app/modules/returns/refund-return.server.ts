import type { OrderState } from '#app/modules/orders/order.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';

type Refunded = Result<{ state: OrderState }, { code: 'reason_missing' } | { code: 'state_moved'; state: OrderState }>;

/** The seller has looked at goods that are back and refunds them; the refund follows by itself (`follow-return`). Twice is once. Errors: `state_moved`; 404 for another seller's order. */
export function refundReturn({ db, clock }: { db: Database; clock: Clock }, { sellerId, orderId, actor }: { sellerId: string; orderId: string; actor: Actor }): Promise<Refunded> {
  if (!isUuid(orderId)) throw new Response(null, { status: 404 });
  return db.$transaction((tx) => stepOrder({ db: tx, clock }, { scope: { sellerId }, orderId, step: 'refund', by: 'seller', actor }));
}
