import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';

/** Cash of a parcel in the hands of a carrier that talks to us: `amount` it collected; of that, or beyond it, it takes its `fee` when it hands it over. */
export type CashMove = { orderId: string; carrier: string; cash: 'collected' | 'handed_over'; amount: Dong; fee: Dong; at: Date };

/** What an announced step of a parcel's cash was; null where no carrier's hands are in it: a seller who brings the goods has the cash at once. */
export async function findCashMove({ db }: { db: Db }, { eventId }: { eventId: string }): Promise<CashMove | null> {
  const event = await db.parcelEvent.findUnique({ where: { id: eventId }, include: { parcel: true } });
  if (!event || event.parcel.carrier === 'hand' || (event.cash !== 'collected' && event.cash !== 'handed_over')) return null;
  const { orderId, carrier, cashDue, feeActual } = event.parcel;
  return { orderId, carrier, cash: event.cash, amount: cashDue, fee: event.cash === 'collected' ? 0 : (feeActual ?? 0), at: event.at };
}
