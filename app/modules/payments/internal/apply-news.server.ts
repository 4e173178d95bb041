import { enterGivenBack, enterPayment } from '#app/modules/ledger/enter-payment.server.ts';
import { enterProviderFee } from '#app/modules/ledger/enter-provider-fee.server.ts';
import { notePaid } from '#app/modules/orders/note-money.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import type { CaseKind } from '../case.ts';
import type { News, PaymentProvider } from '../port.ts';
import { openCase } from './open-case.server.ts';
import { tellOfRefund } from './tell-of-refund.server.ts';

type App = { db: Db; clock: Clock; settings: Settings };
type Of<Kind extends News['kind']> = Extract<News, { kind: Kind }>;

/** What a provider's news means for us, in the transaction that notes its event as worked. News of what is known already changes nothing. */
export async function applyNews(app: App, provider: PaymentProvider, news: News): Promise<void> {
  switch (news.kind) {
    case 'paid':
      return takePaid(app, provider, news);
    case 'ended':
      return void (await app.db.payment.updateMany({ where: { provider: provider.key, reference: news.reference, state: 'waiting' }, data: { state: 'ended' } }));
    case 'refunded':
      return takeRefunded(app, provider, news);
    case 'refund_failed':
      return void (await app.db.refund.updateMany({ where: { id: news.refundId ?? undefined, providerRef: news.refundId ? undefined : news.providerRef, state: { not: 'done' } }, data: { state: 'failed', failure: news.why.slice(0, 300) } }));
    case 'disputed':
      return takeDispute(app, provider, news);
  }
}

type Held = { id: string; groupId: string; amount: number; state: 'waiting' | 'paid' | 'ended' };

async function hold(tx: Db, provider: PaymentProvider, reference: string): Promise<Held> {
  const [payment] = await tx.$queryRaw<Held[]>`
    SELECT id, group_id AS "groupId", amount, state::text FROM payment WHERE provider = ${provider.key} AND reference = ${reference} FOR UPDATE`;
  if (!payment) throw new Error(`${provider.key} tells of ${reference}, which is no payment of ours`);
  return payment;
}

type PaidOrder = { id: string; sellerId: string; total: number; isHeld: boolean };

/**
 * The whole checkout is paid: each of its orders that is still held is placed. One that ran out meanwhile is a case of its own, and so is what does not
 * fit the sum of all.
 */
async function takePaid(app: App, provider: PaymentProvider, { reference, providerRef, amount, fee, at }: Of<'paid'>): Promise<void> {
  const { db: tx, clock } = app;
  const payment = await hold(tx, provider, reference);
  if (payment.state === 'paid') return;
  const orders = await tx.$queryRaw<PaidOrder[]>`
    SELECT id, seller_id AS "sellerId", total, state = 'unpaid' AS "isHeld" FROM "order"
    WHERE group_id = ${payment.groupId}::uuid AND total > 0 AND paid = 0 AND state IN ('unpaid', 'cancelled') ORDER BY id FOR NO KEY UPDATE`;
  await tx.payment.update({ where: { id: payment.id }, data: { state: 'paid', received: amount, paidAt: at, providerRef } });
  let left = amount;
  for (const { id: orderId, sellerId, total, isHeld } of [...orders].sort((a, b) => Number(b.isHeld) - Number(a.isHeld))) {
    if (left < BigInt(total)) break;
    left -= BigInt(total);
    await enterPayment(tx, { key: `${provider.key}:${reference}:${orderId}`, orderId, sellerId, amount: total, hands: provider.hands, at });
    await notePaid(tx, orderId, total);
    const about = { orderId, sellerId, paymentId: payment.id, noticeId: null, amount: BigInt(total), expected: BigInt(total), at: clock.now() };
    if (isHeld) await stepOrder({ db: tx, clock }, { scope: 'market', orderId, step: 'pay', by: 'payment', actor: null });
    else await openCase(app, { ...about, kind: 'too_late', key: `too_late:${reference}:${orderId}` });
  }
  const [first] = orders;
  if (first && left !== 0n) {
    const kind: CaseKind = left > 0n && amount > BigInt(payment.amount) ? 'too_much' : 'implausible';
    await openCase(app, { kind, key: `${kind}:${reference}`, orderId: first.id, sellerId: first.sellerId, paymentId: payment.id, noticeId: null, amount: left, expected: BigInt(payment.amount), at: clock.now() });
  }
  if (fee > 0 && provider.hands.in === 'card') await enterProviderFee(tx, { key: `${provider.key}:${reference}`, holder: provider.hands.holder, amount: fee, at });
}

async function takeRefunded(app: App, provider: PaymentProvider, { refundId, providerRef, at }: Of<'refunded'>): Promise<void> {
  const { db: tx } = app;
  const refund = await tx.refund.findFirst({ where: refundId ? { id: refundId } : { providerRef }, include: { order: { select: { sellerId: true } } } });
  if (!refund) throw new Error(`${provider.key} tells of the refund ${providerRef}, which is none of ours`);
  const done = await tx.refund.updateMany({ where: { id: refund.id, state: { not: 'done' } }, data: { state: 'done', providerRef, sentAt: refund.sentAt ?? at, doneAt: at, failure: null } });
  if (done.count === 0) return;
  await enterGivenBack(tx, { key: `refund:${refund.id}`, orderId: refund.orderId, sellerId: refund.order.sellerId, amount: refund.amount, hands: provider.hands, at });
  await tellOfRefund(app, { refundId: refund.id, news: 'done' });
}

/** Of a whole checkout: its first order stands for it. One that was won is settled by itself. */
async function takeDispute({ db: tx, clock, settings }: App, provider: PaymentProvider, { reference, disputeRef, amount, state }: Of<'disputed'>): Promise<void> {
  const payment = await hold(tx, provider, reference);
  const order = await tx.order.findFirst({ where: { groupId: payment.groupId }, orderBy: { code: 'asc' }, select: { id: true, sellerId: true } });
  const key = `card_dispute:${provider.key}:${disputeRef}`;
  await openCase({ db: tx, settings }, { kind: 'card_dispute', key, orderId: order?.id ?? null, sellerId: order?.sellerId ?? null, paymentId: payment.id, noticeId: null, amount, expected: BigInt(payment.amount), at: clock.now() });
  if (state === 'won') await tx.paymentCase.updateMany({ where: { dedupeKey: key, state: 'open' }, data: { state: 'solved', solution: 'noted', note: 'won', solvedAt: clock.now() } });
}
