import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { finishRefund } from './internal/finish-refund.server.ts';
import { openCase } from './internal/open-case.server.ts';
import { tellOfRefund } from './internal/tell-of-refund.server.ts';
import { findProvider } from './providers.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };

/**
 * Sends a refund that is due through the provider of its payment, outside any transaction; its id and its attempt make it go once, however often it is
 * sent. One that a person transfers is only told. What the provider refuses is a case. Throws where it is away: the job is tried again.
 */
export async function sendRefund(app: App, { refundId }: { refundId: string }): Promise<void> {
  const { db, clock, settings } = app;
  const refund = await db.refund.findUnique({ where: { id: refundId }, include: { order: { select: { sellerId: true } } } });
  if (!refund || refund.state !== 'due') return;
  const payment = refund.paymentId ? await db.payment.findUnique({ where: { id: refund.paymentId } }) : null;
  const provider = payment && findProvider(payment.provider);
  if (!provider?.refund || !payment?.providerRef) return tellOfRefund(app, { refundId, news: 'due' });
  const { orderId, amount, sentAt } = refund;
  const attempt = String(sentAt?.getTime() ?? 0);
  const sent = await provider.refund(app, { id: refundId, attempt, providerRef: payment.providerRef, reference: payment.reference, amount });
  if (!sent.ok && sent.problem.code === 'provider_away') throw new Error(`${provider.key} is away: ${sent.problem.why}`);
  await db.$transaction(async (tx) => {
    if (!sent.ok) {
      const moved = await tx.refund.updateMany({ where: { id: refundId, state: 'due' }, data: { state: 'failed', failure: sent.problem.why.slice(0, 300), sentAt: clock.now() } });
      if (moved.count === 0) return;
      const about = { orderId, sellerId: refund.order.sellerId, paymentId: payment.id, noticeId: null, expected: null, byCard: true } as const;
      await openCase({ db: tx, settings }, { ...about, kind: 'refund_failed', key: `refund_failed:${refundId}:${attempt}`, amount: BigInt(amount), at: clock.now() });
      return;
    }
    const { providerRef, done, at } = sent.value;
    const moved = await tx.refund.updateMany({ where: { id: refundId, state: 'due' }, data: { state: 'sent', providerRef, sentAt: at } });
    if (moved.count === 0) return;
    if (done) return finishRefund({ db: tx, settings }, provider, { refundId, providerRef, at });
    await tellOfRefund({ db: tx, settings }, { refundId, news: 'due' });
  });
}
