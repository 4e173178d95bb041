import { correctHandedOver, enterHandedOver } from '#app/modules/ledger/enter-handed-over.server.ts';
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
  | { orderId: string; cash: 'handed_over'; carrier: string; /** That was collected. */ amount: Dong; /** For the way; the carrier keeps it of that. */ fee: Dong; at: Date; /** The line of the carrier's list that says so: it counts instead of what was told before. */ list?: { lineId: string; fileName: string } };

/**
 * Cash at the door was collected, or a carrier handed it to the seller. Each counts once for an order, however often it is told; cash that is handed
 * over was collected, also where nobody said so. A carrier's list is the last word: what it says otherwise is corrected, up or down. What comes beyond what was
 * to be paid, or for an order about which all is decided, is a case.
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
  // A way that was paid for otherwise has no cash, but a fee.
  if (!order || (!order.isCash && news.amount !== 0)) return;
  const { sellerId } = order;
  const list = news.cash === 'handed_over' ? news.list : undefined;
  const before = await tx.payment.findFirst({ where: { orderId, provider: 'cod', state: 'paid' }, select: { id: true, received: true } });
  const collected = news.amount ?? order.due;
  const more = !before ? collected : list ? collected - Number(before.received) : 0;
  const key = list ? `list:${list.lineId}` : `cash:${orderId}`;
  const hands = news.carrier === null ? ({ in: 'seller' } as const) : ({ in: 'carrier', holder: news.carrier } as const);
  if (more !== 0 && (await enterPayment(tx, { key, orderId, sellerId, amount: more, hands, at: news.at }))) {
    await notePaid(tx, orderId, more);
    const paymentId = await writePayment(tx, { ...order, id: before?.id, orderId, received: collected, at: news.at, now: clock.now() });
    const surplus = more - (order.isOver ? 0 : Math.max(0, order.due));
    const about = { orderId, sellerId, paymentId, noticeId: null, at: clock.now() };
    if (surplus > 0) await openCase({ db: tx, settings }, { ...about, kind: 'too_much', key: `too_much:${key}`, amount: BigInt(surplus), expected: BigInt(collected - surplus) });
  }
  if (news.cash === 'collected') return;
  const told = { key, orderId, sellerId, holder: news.carrier, cash: news.amount, fee: news.fee, at: news.at };
  await (list ? correctHandedOver(tx, { ...told, note: list.fileName }) : enterHandedOver(tx, told));
}

type Paid = { id: string | undefined; code: string; groupId: string; orderId: string; received: Dong; at: Date; now: Date };

async function writePayment(tx: Db, { id: known, code, groupId, orderId, received: amount, at, now }: Paid): Promise<string> {
  if (known) return (await tx.payment.update({ where: { id: known }, data: { received: amount }, select: { id: true } })).id;
  const { id } = await tx.payment.create({
    data: { groupId, orderId, method: 'cod', provider: 'cod', amount, received: amount, state: 'paid', reference: referenceOf(code), paidAt: at, createdAt: now },
    select: { id: true },
  });
  return id;
}
