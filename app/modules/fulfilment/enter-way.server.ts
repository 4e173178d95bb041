import { enterDeliveryCost } from '#app/modules/ledger/enter-delivery-cost.server.ts';
import { enterHandedOver } from '#app/modules/ledger/enter-handed-over.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';

/**
 * Enters who bears the way of an order's parcel where no carrier tells of it with the cash that it hands over. What went by hand the seller paid: once the order is
 * a sale it gets the fee that the buyer paid, and of what came back nothing. A carrier's fee the market owes, as its contract is the market's: with the sale, or when
 * the parcel is back; of one that it lost there is none. Handling the same step again enters nothing.
 */
export async function enterWay({ db }: { db: Database }, { eventId }: { eventId: string }): Promise<void> {
  const event = await db.orderEvent.findUnique({ where: { id: eventId }, select: { to: true, at: true, order: { select: { id: true, sellerId: true, delivery: true, fee: true, completedAt: true, parcel: true } } } });
  if (!event || event.order.delivery !== 'carrier') return;
  const { id: orderId, sellerId, fee, completedAt, parcel } = event.order;
  const way = { key: `way:${orderId}`, orderId, sellerId };
  if (!parcel || parcel.carrier === 'hand' || parcel.state === 'cancelled') {
    if (completedAt && fee > 0) await db.$transaction((tx) => enterDeliveryCost(tx, { ...way, amount: fee, paidBy: 'seller', at: completedAt }));
    return;
  }
  const at = completedAt ?? (event.to === 'returned' ? event.at : null);
  if (!at || parcel.cash !== 'none' || parcel.state === 'lost') return;
  await db.$transaction((tx) => enterHandedOver(tx, { ...way, holder: parcel.carrier, cash: 0, fee: parcel.feeActual ?? parcel.feeQuoted, at }));
}
