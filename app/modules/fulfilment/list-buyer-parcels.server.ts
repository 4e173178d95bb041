import type { Db } from '#app/platform/db/db.server.ts';
import type { ParcelState } from './parcel.ts';
import type { CarrierKey } from './port.ts';
import { trackingPage } from './tracking.ts';

/** Where the goods of an order are, as its buyer sees it. */
export type BuyerParcel = { orderId: string; carrier: CarrierKey; tracking: string | null; page: string | null; state: ParcelState; events: { id: string; state: ParcelState; at: Date }[] };

/** The parcels of the orders behind a buyer's secret page, each with the states of its way, the newest first. One that was called off is not shown. */
export async function listBuyerParcels({ db }: { db: Db }, groupKey: string): Promise<BuyerParcel[]> {
  const parcels = await db.parcel.findMany({
    where: { order: { group: { key: groupKey } }, state: { not: 'cancelled' } },
    include: { events: { where: { state: { not: null } }, orderBy: [{ at: 'desc' }, { id: 'desc' }], select: { id: true, state: true, at: true } } },
  });
  return parcels.map(({ orderId, carrier, tracking, state, events }) => ({
    orderId,
    carrier: carrier as CarrierKey,
    tracking,
    page: trackingPage(carrier, tracking),
    state,
    events: events.flatMap((event, place) => (event.state && event.state !== events[place + 1]?.state ? { ...event, state: event.state } : [])),
  }));
}
