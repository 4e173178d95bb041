import { enterGivenBack } from '#app/modules/ledger/enter-payment.server.ts';
import { enterProviderFee } from '#app/modules/ledger/enter-provider-fee.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { split } from '#app/shared/split.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { News, PaymentProvider } from '../port.ts';
import { finishRefund } from './finish-refund.server.ts';
import { noteOutside } from './note-outside.server.ts';
import { openCase } from './open-case.server.ts';
import { holdGroupPayment, holdOrdersOf, takeGroupMoney } from './take-group-money.server.ts';
import type { GroupPayment } from './take-group-money.server.ts';

type App = { db: Db; clock: Clock; settings: { publicUrl: string } };
type Of<Kind extends News['kind']> = Extract<News, { kind: Kind }>;

/** What a provider told is true of payments, orders and ledger, in the caller's transaction. The same news again change nothing. Answers what was strange, or null. */
export async function takeNews(app: App, provider: PaymentProvider, news: News): Promise<string | null> {
  if (news.kind === 'refund_failed') return takeFailedRefund(app, provider, news);
  if (news.kind === 'refunded' && news.refundId !== null && (await takeRefund(app, provider, { ...news, refundId: news.refundId }))) return null;
  const payment = await holdGroupPayment(app.db, { provider: provider.key, reference: news.reference });
  if (!payment) return `no payment ${news.reference}`;
  if (news.kind === 'paid') await takeGroupMoney(app, { payment, providerRef: news.providerRef, amount: news.amount, hands: provider.hands, at: news.at });
  if (news.kind === 'ended') await app.db.payment.updateMany({ where: { id: payment.id, state: 'waiting' }, data: { state: 'ended' } });
  if (news.kind === 'fee') await takeFee(app, provider, payment, news);
  if (news.kind === 'refunded') await noteOutside(app, provider, { payment, ...news, cause: 'outside' });
  if (news.kind === 'disputed') await takeDispute(app, provider, payment, news);
  return null;
}

/** Told of each order what its share cost. */
async function takeFee({ db: tx }: App, { key: holder }: PaymentProvider, payment: GroupPayment, { providerRef, amount, at }: Of<'fee'>): Promise<void> {
  const orders = await holdOrdersOf(tx, payment);
  const shares = split(amount, orders.map(({ total }) => total));
  for (const [place, { id: orderId, sellerId }] of orders.entries()) {
    await enterProviderFee(tx, { key: `${holder}:${providerRef}:${orderId}`, holder, amount: shares[place] ?? 0, at, orderId, sellerId });
  }
}

/** Answers false where it is none of ours. */
async function takeRefund(app: App, provider: PaymentProvider, { refundId, providerRef, at }: Of<'refunded'> & { refundId: string }): Promise<boolean> {
  if (!isUuid(refundId)) return false;
  const [refund] = await app.db.$queryRaw<{ state: string; providerRef: string | null }[]>`SELECT state::text, provider_ref AS "providerRef" FROM refund WHERE id = ${refundId}::uuid FOR UPDATE`;
  if (!refund) return false;
  // An attempt that failed since, or one before it.
  if (refund.state === 'failed' && refund.providerRef === providerRef) return true;
  await finishRefund(app, provider, { refundId, providerRef, at });
  return true;
}

/** What could not go back is in the provider's hands again, also where it had seemed to be gone. A person decides how it goes back. */
async function takeFailedRefund(app: App, { key: provider, hands }: PaymentProvider, { refundId, providerRef, why, at }: Of<'refund_failed'>): Promise<string | null> {
  const { db: tx, clock } = app;
  if (!isUuid(refundId)) return `no refund ${refundId}`;
  const [refund] = await tx.$queryRaw<{ orderId: string; sellerId: string; paymentId: string | null; amount: number; state: string; providerRef: string | null }[]>`
    SELECT r.order_id AS "orderId", o.seller_id AS "sellerId", r.payment_id AS "paymentId", r.amount, r.state::text, r.provider_ref AS "providerRef"
    FROM refund r JOIN "order" o ON o.id = r.order_id WHERE r.id = ${refundId}::uuid FOR UPDATE OF r`;
  if (!refund) return `no refund ${refundId}`;
  const { orderId, sellerId, paymentId, amount } = refund;
  const key = `refund_failed:${provider}:${providerRef}`;
  const isOlder = refund.providerRef !== null && refund.providerRef !== providerRef;
  if (isOlder || (await tx.paymentCase.count({ where: { dedupeKey: key } })) > 0) return null;
  if (refund.state === 'done') await enterGivenBack(tx, { key, orderId, sellerId, amount: -amount, hands, at });
  await tx.refund.update({ where: { id: refundId }, data: { state: 'failed', failure: why.slice(0, 300), providerRef, doneAt: null, sentAt: clock.now() } });
  await openCase(app, { kind: 'refund_failed', key, orderId, sellerId, paymentId, noticeId: null, amount: BigInt(amount), expected: null, at: clock.now(), byCard: true });
  return null;
}

/** The buyer's bank wants the money back: a case of each order. Lost, it has gone back; won, nothing has happened. */
async function takeDispute(app: App, provider: PaymentProvider, payment: GroupPayment, { providerRef, amount, state, at }: Of<'disputed'>): Promise<void> {
  const { db: tx, clock } = app;
  const orders = await holdOrdersOf(tx, payment);
  const keyOf = (orderId: string) => `card_dispute:${provider.key}:${providerRef}:${orderId}`;
  if (state === 'won') {
    const hasLost = (await tx.refund.count({ where: { paymentId: payment.id, cause: 'charged_back', providerRef } })) > 0;
    if (!hasLost) await tx.paymentCase.updateMany({ where: { dedupeKey: { in: orders.map(({ id }) => keyOf(id)) }, state: 'open' }, data: { state: 'solved', solution: 'won', solvedAt: clock.now() } });
    return;
  }
  const shares = split(Number(amount), orders.map(({ total }) => total));
  for (const [place, { id: orderId, sellerId, total }] of orders.entries()) {
    const share = shares[place] ?? 0;
    if (share > 0) await openCase(app, { kind: 'card_dispute', key: keyOf(orderId), orderId, sellerId, paymentId: payment.id, noticeId: null, amount: BigInt(share), expected: BigInt(total), at: clock.now(), byCard: true });
  }
  if (state === 'lost') await noteOutside(app, provider, { payment, providerRef, amount, at, cause: 'charged_back' });
}
