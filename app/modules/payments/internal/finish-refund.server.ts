import { enterGivenBack } from '#app/modules/ledger/enter-payment.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { PaymentProvider } from '../port.ts';
import { tellOfRefund } from './tell-of-refund.server.ts';

/** A refund that a provider sent has gone back: refund and ledger say so together, once for each attempt; the buyer is told. */
export async function finishRefund({ db: tx, settings }: { db: Db; settings: { publicUrl: string } }, { key, hands }: PaymentProvider, { refundId, providerRef, at }: { refundId: string; providerRef: string; at: Date }): Promise<void> {
  const { orderId, amount, order } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, include: { order: { select: { sellerId: true } } } });
  const done = await tx.refund.updateMany({ where: { id: refundId, state: { not: 'done' } }, data: { state: 'done', doneAt: at, sentAt: at, providerRef, failure: null } });
  if (done.count === 0) return;
  await enterGivenBack(tx, { key: `refund:${key}:${providerRef}`, orderId, sellerId: order.sellerId, amount, hands, at });
  await tellOfRefund({ db: tx, settings }, { refundId, news: 'done' });
}
