import { enterGivenBack } from '#app/modules/ledger/enter-payment.server.ts';
import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import { noteRefund } from '#app/modules/orders/note-money.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { split } from '#app/shared/split.ts';
import type { PaymentProvider } from '../port.ts';
import { finishRefund } from './finish-refund.server.ts';
import { openCase } from './open-case.server.ts';
import { holdOrdersOf } from './take-group-money.server.ts';
import type { GroupPayment } from './take-group-money.server.ts';

type App = { db: Db; clock: Clock; settings: { publicUrl: string } };
type GoneBack = { payment: GroupPayment; /** The same again notes nothing. */ providerRef: string; amount: bigint; at: Date; /** Sent at the provider itself, or taken by the buyer's bank. */ cause: 'outside' | 'charged_back' };

/**
 * Money went back to the buyer without us: each order gives back its share of what is still there, and a sale is taken back as by any other refund, so
 * that the seller's balance says the same as the provider. One of ours that had failed, of the same amount, counts as sent by it.
 */
export async function noteOutside(app: App, provider: PaymentProvider, { payment, providerRef, amount, at, cause }: GoneBack): Promise<void> {
  const { db: tx, clock } = app;
  if ((await tx.refund.count({ where: { paymentId: payment.id, providerRef } })) > 0) return;
  const orders = await holdOrdersOf(tx, payment);
  const failed = cause === 'outside' && (await tx.refund.findFirst({ where: { paymentId: payment.id, state: 'failed', amount: Number(amount) }, orderBy: { createdAt: 'asc' }, select: { id: true, orderId: true } }));
  if (failed) {
    await finishRefund(app, provider, { refundId: failed.id, providerRef, at });
    await tx.paymentCase.updateMany({ where: { kind: 'refund_failed', orderId: failed.orderId, amount, state: 'open' }, data: { state: 'solved', solution: 'sent_outside', solvedAt: clock.now() } });
    return;
  }
  const left = orders.map(({ paid, refunded }) => paid - refunded);
  const most = left.reduce((sum, each) => sum + each, 0);
  const [first] = orders;
  if (Number(amount) > most && first) {
    await openCase(app, { kind: 'implausible', key: `outside:${provider.key}:${providerRef}`, orderId: first.id, sellerId: first.sellerId, paymentId: payment.id, noticeId: null, amount, expected: BigInt(most), at: clock.now(), byCard: true });
  }
  const shares = split(Math.min(Number(amount), most), left);
  for (const [place, { id: orderId, sellerId, completedAt }] of orders.entries()) {
    const share = shares[place] ?? 0;
    if (share === 0 || !(await noteRefund(tx, orderId, share))) continue;
    const { id } = await tx.refund.create({
      data: { dedupeKey: `${cause}:${provider.key}:${providerRef}:${orderId}`, orderId, paymentId: payment.id, method: provider.method, cause, amount: share, state: 'done', providerRef, createdAt: clock.now(), sentAt: at, doneAt: at },
      select: { id: true },
    });
    // Heard of later, maybe in another month: what was told to the tax office stays.
    if (completedAt) await enterRefund(tx, { key: id, orderId, amount: share, at: clock.now() });
    await enterGivenBack(tx, { key: `refund:${id}`, orderId, sellerId, amount: share, hands: provider.hands, at });
  }
}
