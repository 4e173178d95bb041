import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { moveParcelIn } from './internal/move-parcel.server.ts';
import { agreeing, unsentStates } from './parcel.ts';

/**
 * Brings a parcel after its order when somebody took a step of the order itself: handed over at the gate, delivered, called off. A parcel that agrees
 * already stays; one that is called off is called off at its carrier too. Handling the same step again changes nothing.
 */
export async function followOrder({ db, clock }: { db: Database; clock: Clock }, { eventId }: { eventId: string }): Promise<void> {
  const event = await db.orderEvent.findUnique({ where: { id: eventId }, select: { by: true, at: true, note: true, order: { select: { state: true, parcel: true } } } });
  const parcel = event?.order.parcel;
  const agrees = event && agreeing[event.order.state];
  if (!event || !parcel || !agrees || agrees.includes(parcel.state)) return;
  const [state] = agrees;
  if (state === 'cancelled' && !unsentStates.includes(parcel.state)) return;
  await db.$transaction(async (tx) => {
    const heard = await moveParcelIn({ db: tx, clock }, { parcelId: parcel.id, state, cash: null, at: event.at, by: 'order', note: event.note, actor: null });
    if (heard === 'moves' && state === 'cancelled' && parcel.tracking && parcel.carrier !== 'hand') {
      await announce(tx, 'fulfilment.cancel_at_carrier', { carrier: parcel.carrier, tracking: parcel.tracking }, { key: `cancel ${parcel.carrier} ${parcel.tracking}` });
    }
  });
}
