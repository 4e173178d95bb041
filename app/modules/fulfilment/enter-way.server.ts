import { enterDeliveryCost } from '#app/modules/ledger/enter-delivery-cost.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';

/**
 * Once an order is a sale, enters who paid for the way of its parcel where no carrier kept that of the order's own cash: of what went by hand the seller, who so gets the
 * fee that the buyer paid; else the carrier, which takes its fee of other cash that it holds. Handling the same step again enters nothing.
 */
export async function enterWay({ db }: { db: Database }, { eventId }: { eventId: string }): Promise<void> {
  const event = await db.orderEvent.findUnique({ where: { id: eventId }, select: { order: { select: { id: true, sellerId: true, delivery: true, fee: true, completedAt: true, parcel: true } } } });
  if (!event?.order.completedAt || event.order.delivery !== 'carrier') return;
  const { id: orderId, sellerId, fee, completedAt: at, parcel } = event.order;
  const way = { key: `way:${orderId}`, orderId, sellerId, at };
  const byHand = !parcel || parcel.carrier === 'hand';
  if (!byHand && parcel.cash !== 'none') return;
  const amount = byHand ? fee : (parcel.feeActual ?? parcel.feeQuoted);
  if (amount > 0) await db.$transaction((tx) => enterDeliveryCost(tx, { ...way, amount, paidBy: byHand ? 'seller' : { carrier: parcel.carrier } }));
}
