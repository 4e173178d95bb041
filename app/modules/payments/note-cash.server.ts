import { enterHandedOver } from '#app/modules/ledger/enter-handed-over.server.ts';
import { enterPayment } from '#app/modules/ledger/enter-payment.server.ts';
import { notePaid } from '#app/modules/orders/note-money.server.ts';
import { calledOffStates } from '#app/modules/orders/order.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { openCase } from './internal/open-case.server.ts';
import { referenceOf } from './transfer-note.ts';

type App = { db: Database; clock: Clock; settings: { publicUrl: string } };

/** `carrier` null = the seller's own hands, or those of somebody whom the seller sent. */
export type CashNews =
  | { orderId: string; cash: 'collected'; carrier: string | null; /** What was collected where it is not what was to be paid. */ amount?: Dong; at: Date }
  | { orderId: string; cash: 'handed_over'; carrier: string; /** That reached the seller. */ amount: Dong; /** That the carrier kept for the way. */ fee: Dong; at: Date };

/**
 * Cash at the door was collected, or a carrier handed it to the seller. Each counts once for an order, however often it is told; cash that is handed
 * over was collected, also where nobody said so. What comes beyond what was to be paid, or for an order about which all is decided, is a case.
 */
export function noteCash({ db, clock, settings }: App, news: CashNews): Promise<void> {
  return db.$transaction((tx) => noteCashIn({ db: tx, clock, settings }, news));
}

type Order = { code: string; groupId: string; sellerId: string; due: number; isCash: boolean; isOver: boolean };

/** The same in the caller's transaction. */
export async function noteCashIn({ db: tx, clock, settings }: Omit<App, 'db'> & { db: Db }, news: CashNews): Promise<void> {
  const { orderId } = news;
  const [order] = await tx.$queryRaw<Order[]>`
    SELECT o.code, o.group_id AS "groupId", o.seller_id AS "sellerId", o.total - o.paid AS due, g.payment_method = 'cod' AS "isCash",
           o.state = ANY (${[...calledOffStates]}::order_state[]) OR (o.state = 'decided' AND NOT EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = o.id AND e.to_state = 'delivered')) AS "isOver"
    FROM "order" o JOIN order_group g ON g.id = o.group_id WHERE o.id = ${orderId}::uuid FOR NO KEY UPDATE OF o`;
  if (!order?.isCash) return;
  const { sellerId } = order;
  const collected = news.cash === 'collected' ? (news.amount ?? order.due) : news.amount + news.fee;
  const hands = news.carrier === null ? ({ in: 'seller' } as const) : ({ in: 'carrier', holder: news.carrier } as const);
  if (collected > 0 && (await enterPayment(tx, { key: `cash:${orderId}`, orderId, sellerId, amount: collected, hands, at: news.at }))) {
    await notePaid(tx, orderId, collected);
    const paymentId = await writePayment(tx, { ...order, orderId, amount: collected, at: news.at, now: clock.now() });
    const surplus = collected - (order.isOver ? 0 : Math.max(0, order.due));
    const about = { orderId, sellerId, paymentId, noticeId: null, at: clock.now() };
    if (surplus > 0) await openCase({ db: tx, settings }, { ...about, kind: 'too_much', key: `too_much:cash:${orderId}`, amount: BigInt(surplus), expected: BigInt(collected - surplus) });
  }
  if (news.cash === 'handed_over') await enterHandedOver(tx, { key: `cash:${orderId}`, orderId, sellerId, holder: news.carrier, amount: news.amount, fee: news.fee, at: news.at });
}

type Paid = { code: string; groupId: string; orderId: string; amount: Dong; at: Date; now: Date };

async function writePayment(tx: Db, { code, groupId, orderId, amount, at, now }: Paid): Promise<string> {
  const { id } = await tx.payment.create({
    data: { groupId, orderId, method: 'cod', provider: 'cod', amount, received: amount, state: 'paid', reference: referenceOf(code), paidAt: at, createdAt: now },
    select: { id: true },
  });
  return id;
}
