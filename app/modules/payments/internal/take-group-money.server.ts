import { enterPayment } from '#app/modules/ledger/enter-payment.server.ts';
import type { Hands } from '#app/modules/ledger/facts.ts';
import { notePaid } from '#app/modules/orders/note-money.server.ts';
import { calledOffStates } from '#app/modules/orders/order.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { split } from '#app/shared/split.ts';
import { plausible } from '../case.ts';
import type { CaseKind } from '../case.ts';
import { endPayments } from './end-payments.server.ts';
import { openCase } from './open-case.server.ts';

type App = { db: Db; clock: Clock; settings: { publicUrl: string } };

/** The payment of a whole checkout. */
export type GroupPayment = { id: string; groupId: string; provider: string; providerRef: string | null; amount: number; received: bigint; state: 'waiting' | 'paid' | 'ended'; createdAt: Date };
export type GroupOrder = { id: string; sellerId: string; state: OrderState; total: number; paid: number; refunded: number; completedAt: Date | null; closedAt: Date | null };

/** Held until the transaction ends. Null where there is none. */
export async function holdGroupPayment(tx: Db, { provider, reference }: { provider: string; reference: string }): Promise<GroupPayment | null> {
  const [payment] = await tx.$queryRaw<GroupPayment[]>`
    SELECT id, group_id AS "groupId", provider, provider_ref AS "providerRef", amount, received, state::text, created_at AS "createdAt"
    FROM payment WHERE reference = ${reference} AND provider = ${provider} AND order_id IS NULL FOR UPDATE`;
  return payment ?? null;
}

/**
 * The orders that a payment is for, held: those that were to be paid when it was written down. An order that went off at that very moment counts where
 * the amount says so.
 */
export async function holdOrdersOf(tx: Db, { groupId, amount, createdAt }: GroupPayment): Promise<GroupOrder[]> {
  const all = await tx.$queryRaw<GroupOrder[]>`
    SELECT id, seller_id AS "sellerId", state::text, total, paid, refunded, completed_at AS "completedAt", closed_at AS "closedAt"
    FROM "order" WHERE group_id = ${groupId}::uuid AND total > 0 ORDER BY id FOR NO KEY UPDATE`;
  const open = all.filter(({ closedAt }) => closedAt === null || closedAt > createdAt);
  return open.reduce((sum, { total }) => sum + total, 0) === amount ? open : all;
}

type Money = { payment: GroupPayment; /** What the provider calls it: the same again takes nothing. */ providerRef: string; amount: bigint; hands: Hands; at: Date };

/**
 * A whole checkout was paid: each order gets its share to the đồng, and ledger, orders and payment say so together. Orders that waited for it are placed;
 * what does not fit is a case of its order.
 */
export async function takeGroupMoney(app: App, { payment, providerRef, amount, hands, at }: Money): Promise<void> {
  const { db: tx, clock } = app;
  if (payment.received > 0n && payment.providerRef === providerRef) return;
  const orders = await holdOrdersOf(tx, payment);
  const [first] = orders;
  const about = { paymentId: payment.id, noticeId: null, at: clock.now(), byCard: true as const };
  if (amount > plausible || amount <= 0n || !first) {
    await openCase(app, { ...about, kind: 'implausible', key: `implausible:${providerRef}`, orderId: first?.id ?? null, sellerId: first?.sellerId ?? null, amount, expected: BigInt(payment.amount) });
    return;
  }
  await endPayments(tx, { groupId: payment.groupId, orderId: null, id: { not: payment.id } });
  const isSecond = (await tx.payment.count({ where: { groupId: payment.groupId, orderId: null, state: 'paid', id: { not: payment.id } } })) > 0;
  await tx.payment.update({ where: { id: payment.id }, data: { state: isSecond ? 'ended' : 'paid', received: payment.received + amount, providerRef, paidAt: at } });
  const shares = split(Number(amount), orders.map(({ total }) => total));
  for (const [place, order] of orders.entries()) {
    const share = shares[place] ?? 0;
    const key = `${payment.provider}:${providerRef}:${order.id}`;
    if (share === 0 || !(await enterPayment(tx, { key, orderId: order.id, sellerId: order.sellerId, amount: share, hands, at }))) continue;
    await notePaid(tx, order.id, share);
    const unfit = await placePaid(app, order, share);
    if (unfit) await openCase(app, { ...about, kind: unfit.kind, key: `${unfit.kind}:${key}`, orderId: order.id, sellerId: order.sellerId, amount: BigInt(unfit.amount), expected: BigInt(order.total) });
  }
}

/** Answers what does not fit. */
async function placePaid({ db: tx, clock }: App, { id: orderId, state, total, paid }: GroupOrder, share: number): Promise<{ kind: CaseKind; amount: number } | null> {
  if (state !== 'unpaid') return { kind: calledOffStates.includes(state) ? 'too_late' : 'twice', amount: share };
  const missing = total - paid;
  if (share < missing) return { kind: 'too_little', amount: missing - share };
  await stepOrder({ db: tx, clock }, { scope: 'market', orderId, step: 'pay', by: 'payment', actor: null });
  return share > missing ? { kind: 'too_much', amount: share - missing } : null;
}
