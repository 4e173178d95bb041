import { z } from 'zod';
import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { carrierOf } from './carriers.server.ts';
import { moveParcelIn } from './internal/move-parcel.server.ts';
import { cashStates, parcelStates } from './parcel.ts';
import type { Notice } from './port.ts';

type App = { db: Database; clock: Clock; settings: { carriers: CarrierSettings } };

/** An answer to our own question, as `ask-carriers` keeps it. */
const answered = z.object({
  asked: z.literal(true),
  tracking: z.string(),
  at: z.coerce.date(),
  state: z.enum(parcelStates).nullable(),
  cash: z.enum(cashStates).nullable(),
  fee: z.number().nullable(),
  words: z.string(),
});

/**
 * Works what a carrier told, once: moves the parcel, its cash and its order in one transaction with the mark that it is done. What cannot be is kept
 * with its trouble: `unknown` (no parcel has this number, yet), `impossible` (the parcel has ended another way), `not_set_up`.
 */
export async function workNotice({ db, clock, settings }: App, { carrier: key, eventId }: { carrier: string; eventId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const [event] = await tx.$queryRaw<{ payload: unknown; tracking: string }[]>`
      SELECT payload, tracking FROM carrier_event WHERE carrier = ${key} AND event_id = ${eventId} AND worked_at IS NULL FOR UPDATE`;
    if (!event) return;
    const done = (trouble: string | null) => tx.carrierEvent.update({ where: { carrier_eventId: { carrier: key, eventId } }, data: { workedAt: clock.now(), trouble } });
    const own = answered.safeParse(event.payload);
    const carrier = carrierOf(settings, key);
    if (!own.success && !carrier) return void (await done('not_set_up'));
    const notice: Notice | null = own.success ? own.data : (carrier?.readNotice(event.payload) ?? null);
    const parcel = await tx.parcel.findUnique({ where: { carrier_tracking: { carrier: key, tracking: event.tracking } }, select: { id: true } });
    if (!parcel || !notice) return void (await done(parcel ? null : 'unknown'));
    const { state, cash, fee, at, words } = notice;
    const heard = await moveParcelIn({ db: tx, clock }, { parcelId: parcel.id, state, cash, fee, at, by: 'carrier', note: words || null, actor: null });
    await done(heard === 'impossible' ? 'impossible' : null);
  });
}
