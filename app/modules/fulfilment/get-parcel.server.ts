import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { trackingPage } from './tracking.ts';

/** The parcel of a seller's order, null as long as there is none, with what is known of its way, the newest first. 404 for another seller's order. */
export async function getParcel({ db }: { db: Db }, { sellerId, orderId }: { sellerId: string; orderId: string }) {
  const order = isUuid(orderId)
    ? await db.order.findUnique({
        where: { id: orderId, sellerId },
        select: { id: true, code: true, state: true, delivery: true, fee: true, parcel: { include: { round: true, events: { orderBy: [{ at: 'desc' }, { id: 'desc' }] } } } },
      })
    : null;
  if (!order) throw new Response(null, { status: 404 });
  const { parcel, ...rest } = order;
  return { order: rest, parcel: parcel && viewOf(parcel) };
}

type Row = { carrier: string; tracking: string | null; round: { id: string; day: Date } | null; events: { id: string; state: string | null; cash: string | null; at: Date; by: string; note: string | null }[] };

function viewOf<Parcel extends Row>(parcel: Parcel) {
  const { round, events, ...facts } = parcel;
  return { ...facts, page: trackingPage(parcel.carrier, parcel.tracking), round: round && { id: round.id, day: dayOfUtcMidnight(round.day) }, events: events.filter(({ state, note }) => state !== null || note !== null).map(({ id, state, at, by, note }) => ({ id, state: state as Parcel['events'][number]['state'], at, by, note })) };
}
