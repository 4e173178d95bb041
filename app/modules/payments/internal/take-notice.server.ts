import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { plausible } from '../case.ts';
import { openCase } from './open-case.server.ts';
import { holdPayment, takeMoney } from './take-money.server.ts';
import type { HeldPayment } from './take-money.server.ts';

export type Notice = { id: string; account: string; amount: bigint; note: string; at: Date };

type App = { db: Db; clock: Clock; settings: { publicUrl: string } };

/**
 * A notice counts for a payment. Where the seller had said that the money was there, the notice only confirms it, so far as it does not go beyond: of
 * what was received, the part that no notice has told of yet.
 */
export async function takeNotice(app: App, notice: Notice, paymentId: string): Promise<void> {
  const { db: tx, clock } = app;
  const payment = await holdPayment(tx, paymentId);
  if (!payment) return;
  const fresh = notice.amount - (await confirmedBy(tx, payment, notice.amount));
  if (payment.received + fresh > plausible) {
    const { orderId, sellerId, amount } = payment;
    await openCase(app, { kind: 'implausible', key: `implausible:${notice.id}`, orderId, sellerId, paymentId, noticeId: notice.id, amount: notice.amount, expected: BigInt(amount), at: clock.now() });
    await tx.bankNotice.update({ where: { id: notice.id }, data: { state: 'case_open' } });
    return;
  }
  const came = fresh === 0n ? 'known' : await takeMoney(app, { payment, amount: Number(fresh), key: `notice:${notice.id}`, hands: { in: 'seller' }, at: notice.at, noticeId: notice.id, actorId: null });
  await tx.bankNotice.update({ where: { id: notice.id }, data: { paymentId, state: came === 'case' ? 'case_open' : 'matched' } });
}

/** So much of a notice's amount only confirms what the seller had said. */
async function confirmedBy(tx: Db, { id, received }: HeldPayment, amount: bigint): Promise<bigint> {
  const { _sum } = await tx.bankNotice.aggregate({ where: { paymentId: id }, _sum: { amount: true } });
  const said = received - (_sum.amount ?? 0n);
  if (said <= 0n) return 0n;
  return said < amount ? said : amount;
}
