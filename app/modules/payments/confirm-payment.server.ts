import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { holdPayment, takeMoney } from './internal/take-money.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };
type Input = { sellerId: string; paymentId: string; /** What the seller was shown at the second look: another amount confirms nothing. */ amount: number; actor: Actor };

/**
 * The seller says that a transfer is on the account, where no feed told of it: the same way as a notice. A notice that comes afterwards only confirms
 * it. Twice is once. Errors: `moved` where what is missing is no longer the amount that was shown; 404 for another seller's payment.
 */
export function confirmPayment({ db, clock, settings }: App, { sellerId, paymentId, amount, actor }: Input): Promise<Result<{ orderId: string; isPaid: boolean }, { code: 'moved' }>> {
  if (!isUuid(paymentId)) throw new Response(null, { status: 404 });
  return db.$transaction(async (tx) => {
    const payment = await holdPayment(tx, paymentId);
    if (!payment || payment.sellerId !== sellerId) throw new Response(null, { status: 404 });
    const { orderId } = payment;
    if (payment.state === 'paid') return ok({ orderId, isPaid: true });
    const missing = BigInt(payment.amount) - payment.received;
    if (Number(missing) !== amount || missing <= 0n) return failed({ code: 'moved' });
    const key = `by_hand:${paymentId}`;
    const came = await takeMoney({ db: tx, clock, settings }, { payment, amount, key, hands: { in: 'seller' }, at: clock.now(), noticeId: null, actorId: actor.userId });
    const { code } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { code: true } });
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'orders', action: 'payment.confirm', subject: { kind: 'payment', id: paymentId, name: code }, before: { state: payment.state }, after: { state: came === 'paid' ? 'paid' : payment.state, amount } });
    return ok({ orderId, isPaid: came === 'paid' });
  });
}
