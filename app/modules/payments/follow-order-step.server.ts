import { calledOffStates } from '#app/modules/orders/order.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { createRefund } from './create-refund.server.ts';
import { endPayments } from './internal/end-payments.server.ts';
import { noteCash } from './note-cash.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };

/**
 * What a step of an order means for its money. Called off or come back: nothing more is to be paid, and what was paid goes back. Brought by the
 * seller's own hands: the cash is the seller's. Handling the event again does nothing.
 */
export async function followOrderStep(app: App, { eventId }: { eventId: string }): Promise<void> {
  const event = await app.db.orderEvent.findUnique({ where: { id: eventId }, select: { orderId: true, to: true, at: true } });
  if (!event) return;
  if (event.to === 'delivered') return takeCashOfHand(app, event);
  if (!calledOffStates.includes(event.to)) return;
  const { db, clock } = app;
  await db.$transaction(async (tx) => {
    await endPayment(tx, event);
    await giveBack(tx, clock, { orderId: event.orderId, eventId });
  });
}

/** A payment of a whole checkout ends with any of its orders: what is left is another amount, and gets another payment. */
async function endPayment(tx: Db, { orderId, at }: { orderId: string; at: Date }): Promise<void> {
  const { groupId } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { groupId: true } });
  await endPayments(tx, { OR: [{ orderId }, { groupId, orderId: null, createdAt: { lte: at } }] });
}

/** All of it, but for money that came too late or twice: a person decides about that. */
async function giveBack(tx: Db, clock: Clock, { orderId, eventId }: { orderId: string; eventId: string }): Promise<void> {
  const [order] = await tx.$queryRaw<{ state: OrderState; due: number }[]>`
    SELECT o.state::text, (o.paid - o.refunded - coalesce((SELECT sum(c.amount) FROM payment_case c WHERE c.order_id = o.id AND c.state = 'open' AND c.kind IN ('too_late', 'twice', 'too_much')), 0))::int AS due
    FROM "order" o WHERE o.id = ${orderId}::uuid FOR NO KEY UPDATE`;
  if (!order || !calledOffStates.includes(order.state)) return;
  await tx.paymentCase.updateMany({ where: { orderId, kind: 'too_little', state: 'open' }, data: { state: 'solved', solution: 'call_off', solvedAt: clock.now() } });
  if (order.due > 0) await createRefund(tx, { clock }, { orderId, amount: order.due, cause: 'called_off', key: `called_off:${eventId}` });
}

async function takeCashOfHand(app: App, { orderId, at }: { orderId: string; at: Date }): Promise<void> {
  const order = await app.db.order.findUniqueOrThrow({ where: { id: orderId }, select: { group: { select: { paymentMethod: true } }, parcel: { select: { carrier: true } } } });
  if (order.group.paymentMethod !== 'cod') return;
  if (order.parcel && order.parcel.carrier !== 'hand') return;
  await noteCash(app, { orderId, cash: 'collected', carrier: null, at });
}
