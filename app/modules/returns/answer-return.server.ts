import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** What a seller answers: the goods come back, the money goes back without them, or neither. */
export const returnAnswers = ['accept-return', 'refund-at-once', 'refuse-return'] as const;
export type ReturnAnswer = (typeof returnAnswers)[number];

type Input = { sellerId: string; orderId: string; actor: Actor; answer: ReturnAnswer; /** Needed for a refusal; told to the buyer. */ words?: string };
type Answered = Result<{ state: OrderState }, { code: 'reason_missing' } | { code: 'state_moved'; state: OrderState }>;

/**
 * The seller, or a helper under consent, answers a request; goods that were to come back can still be refunded at once. The refund follows by itself
 * (`follow-return`). Twice is once. Errors: `reason_missing`, `state_moved`; 404 for another seller's order.
 */
export function answerReturn({ db, clock }: { db: Database; clock: Clock }, { sellerId, orderId, actor, answer, words: typed = '' }: Input): Promise<Answered> {
  if (!isUuid(orderId)) throw new Response(null, { status: 404 });
  const words = typed.trim().normalize('NFC').slice(0, 300);
  return db.$transaction(async (tx) => {
    const stepped = await stepOrder({ db: tx, clock }, { scope: { sellerId }, orderId, step: answer, by: 'seller', actor, reason: answer === 'refuse-return' ? words : undefined });
    if (stepped.ok) await tx.returnRequest.updateMany({ where: { orderId, answeredAt: null }, data: { answeredAt: clock.now(), answeredBy: actor.userId, answer: words || null } });
    return stepped;
  });
}
