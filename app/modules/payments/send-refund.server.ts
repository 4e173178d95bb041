import { enterGivenBack } from '#app/modules/ledger/enter-payment.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { tellOfRefund } from './internal/tell-of-refund.server.ts';
import { findProvider } from './providers.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };

/**
 * Sends a refund that is due through the provider of its payment, outside any transaction; its id makes it go once, however often it is sent. One that
 * a person transfers is only told. Throws where the provider is away: the job is tried again.
 */
export async function sendRefund(app: App, { refundId }: { refundId: string }): Promise<void> {
  const { db, clock } = app;
  const refund = await db.refund.findUnique({ where: { id: refundId }, include: { order: { select: { sellerId: true } } } });
  if (!refund || refund.state !== 'due') return;
  const payment = refund.paymentId ? await db.payment.findUnique({ where: { id: refund.paymentId } }) : null;
  const provider = payment && findProvider(payment.provider);
  if (!provider?.refund || !payment?.providerRef) return tellOfRefund(app, { refundId, news: 'due' });
  const sent = await provider.refund(app, { id: refundId, providerRef: payment.providerRef, reference: payment.reference, amount: refund.amount });
  if (!sent.ok && sent.problem.code === 'provider_away') throw new Error(`${provider.key} is away: ${sent.problem.why}`);
  const now = clock.now();
  await db.$transaction(async (tx) => {
    if (!sent.ok) return void (await tx.refund.updateMany({ where: { id: refundId, state: 'due' }, data: { state: 'failed', failure: sent.problem.why.slice(0, 300) } }));
    const { providerRef, done } = sent.value;
    const moved = await tx.refund.updateMany({ where: { id: refundId, state: 'due' }, data: { state: done ? 'done' : 'sent', providerRef, sentAt: now, ...(done && { doneAt: now }) } });
    if (moved.count === 0) return;
    if (done) await enterGivenBack(tx, { key: `refund:${refundId}`, orderId: refund.orderId, sellerId: refund.order.sellerId, amount: refund.amount, hands: provider.hands, at: now });
    await tellOfRefund({ ...app, db: tx }, { refundId, news: done ? 'done' : 'due' });
  });
}
