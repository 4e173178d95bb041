import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { concludeReturn } from './internal/conclude-return.server.ts';

/** What a step of an order means for its return: refunded by the seller or by time, the money goes back; completed, the request is over. Handling the event again does nothing. */
export async function followReturn(app: { db: Database; clock: Clock }, { eventId }: { eventId: string }): Promise<void> {
  const event = await app.db.orderEvent.findUnique({ where: { id: eventId }, select: { orderId: true, to: true } });
  if (event?.to === 'refunded' || event?.to === 'completed') await concludeReturn(app, event.orderId);
}
