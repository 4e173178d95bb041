import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import type { RefundFacts } from '#app/modules/ledger/facts.ts';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import { noteRefund } from '#app/modules/orders/note-money.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';

/** The last two were not sent by us: at the provider itself, or by the buyer's bank. */
export const refundCauses = ['called_off', 'return', 'dispute', 'overpaid', 'late', 'outside', 'charged_back'] as const;
export type RefundCause = (typeof refundCauses)[number];

type Input = { orderId: string; amount: Dong; cause: Exclude<RefundCause, 'outside' | 'charged_back'>; /** What it comes from: the same again makes no second one. */ key: string; /** With which it came, where that is known. */ paymentId?: string | null; /** What it takes back of a sale, where that is not its amount in proportion. */ takesBack?: Pick<RefundFacts, 'amount' | 'goods'>; actorId?: string | null };

/**
 * So much of an order's money is to go back to its buyer: written in the caller's transaction, with what it takes back of the sale where there was one.
 * Sent by the card provider, or transferred by the seller (`mark-refund-done`), afterwards.
 * Errors: `more_than_paid` where more would go back than came in; nothing is written then.
 */
export async function createRefund(tx: Db, { clock }: { clock: Clock }, { orderId, amount, cause, key, paymentId = null, takesBack = { amount }, actorId = null }: Input): Promise<Result<{ refundId: string }, { code: 'more_than_paid' }>> {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new Error(`${amount} is no amount to give back`);
  await tx.$queryRaw`SELECT id FROM "order" WHERE id = ${orderId}::uuid FOR NO KEY UPDATE`;
  const known = await tx.refund.findUnique({ where: { dedupeKey: key }, select: { id: true } });
  if (known) return ok({ refundId: known.id });
  if (!(await noteRefund(tx, orderId, amount))) return failed({ code: 'more_than_paid' });
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { groupId: true, completedAt: true, group: { select: { paymentMethod: true } } } });
  const payment = await findPayment(tx, { groupId: order.groupId, orderId, paymentId, amount });
  const now = clock.now();
  const { id: refundId } = await tx.refund.create({
    data: { dedupeKey: key, orderId, paymentId: payment?.id ?? null, method: payment?.method ?? order.group.paymentMethod, cause, amount, createdAt: now },
    select: { id: true },
  });
  // What was paid too much never was part of the sale: it stands to the buyer's credit already.
  if (order.completedAt && cause !== 'overpaid') await enterRefund(tx, { key: refundId, orderId, ...takesBack, at: now, actorId });
  await announce(tx, 'payments.refund_due', { refundId });
  return ok({ refundId });
}

/** The payment with which the money came, or the newest of which so much is left: a card provider gives back no more of one than it took with it. */
async function findPayment(tx: Db, { groupId, orderId, paymentId, amount }: { groupId: string; orderId: string; paymentId: string | null; amount: Dong }): Promise<{ id: string; method: PaymentMethod } | null> {
  const [payment] = await tx.$queryRaw<{ id: string; method: PaymentMethod }[]>`
    SELECT p.id, p.method::text FROM payment p WHERE p.group_id = ${groupId}::uuid AND (p.order_id = ${orderId}::uuid OR p.order_id IS NULL) AND p.received > 0
    ORDER BY p.id = ${paymentId}::uuid DESC NULLS LAST, p.received - (SELECT coalesce(sum(r.amount), 0) FROM refund r WHERE r.payment_id = p.id) >= ${amount}::bigint DESC, p.created_at DESC LIMIT 1`;
  return payment ?? null;
}
