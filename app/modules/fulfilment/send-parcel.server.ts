import { announce } from '#app/platform/db/announce.server.ts';
import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { carrierOf } from './carriers.server.ts';
import { moveParcelIn } from './internal/move-parcel.server.ts';
import { readParcelToSend } from './internal/parcel-to-send.server.ts';
import { mostFee } from './parcel.ts';
import type { Carrier, CarrierKey } from './port.ts';

type App = { db: Database; clock: Clock; settings: { carriers: CarrierSettings } };

/** What became of it. `nothing`: there was nothing to send (any more). */
export type Sending = 'sent' | 'nothing' | 'away' | { refused: string };

/**
 * Tells a carrier of a parcel that waits for its number. Sending twice makes one parcel with the carrier. One that refuses ends the parcel with its
 * words, so that the seller can take another way; one that was called off meanwhile is called off there too.
 */
export async function sendParcel(app: App, { parcelId }: { parcelId: string }): Promise<Sending> {
  const { db, clock, settings } = app;
  const parcel = await db.parcel.findUnique({ where: { id: parcelId }, include: { order: { select: { code: true } } } });
  if (!parcel || parcel.tracking !== null || parcel.state !== 'created' || parcel.carrier === 'hand') return 'nothing';
  const carrier = carrierOf(settings, parcel.carrier);
  if (!carrier) return 'away';
  // A parcel that is made anew after it was called off has another name with the carrier.
  const times = await db.parcelEvent.count({ where: { parcelId, state: 'created', by: 'seller' } });
  const reference = times > 1 ? `${parcel.order.code}-${times}` : parcel.order.code;
  const told = await readParcelToSend(db, { orderId: parcel.orderId, carrier: parcel.carrier as CarrierKey, cash: parcel.cashDue, reference });
  const answer = 'missing' in told ? ({ ok: false, problem: { code: 'refused', words: told.missing } } as const) : await carrier.create(told.parcel);
  if (!answer.ok && answer.problem.code === 'away') return 'away';
  if (!answer.ok) {
    const { words } = answer.problem;
    await db.$transaction(async (tx) => {
      // Called off meanwhile, and made anew for another carrier: the words are not about that one.
      const [same] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM parcel WHERE id = ${parcelId}::uuid AND carrier = ${parcel.carrier} AND updated_at = ${parcel.updatedAt} FOR UPDATE`;
      if (same) await moveParcelIn({ db: tx, clock }, { parcelId, state: 'cancelled', cash: null, at: clock.now(), by: 'carrier', note: words.slice(0, 300) || null, actor: null });
    });
    return { refused: words };
  }
  const { tracking, fee } = answer.value;
  if (tracking === null) return 'nothing';
  return (await keepNumber(app, { parcelId, carrier, tracking, fee })) ? 'sent' : 'nothing';
}

/** Writes the number down, or calls the parcel off at the carrier where it was called off here. News that came before the number are read again. */
async function keepNumber({ db, clock }: App, { parcelId, carrier, tracking, fee }: { parcelId: string; carrier: Carrier; tracking: string; fee: number | null }): Promise<boolean> {
  const kept = await db.$transaction(async (tx) => {
    const { count } = await tx.parcel.updateMany({ where: { id: parcelId, carrier: carrier.key, state: 'created', tracking: null }, data: { tracking, ...(fee !== null && fee <= mostFee && { feeActual: fee }), updatedAt: clock.now() } });
    const early = await tx.$queryRaw<{ eventId: string }[]>`
      UPDATE carrier_event SET worked_at = NULL, trouble = NULL WHERE carrier = ${carrier.key} AND tracking = ${tracking} AND trouble = 'unknown' RETURNING event_id AS "eventId"`;
    for (const { eventId } of early) await announce(tx, 'fulfilment.carrier_told', { carrier: carrier.key, eventId }, { queue: `carrier ${tracking}` });
    return count > 0;
  });
  const now = kept ? null : await db.parcel.findUnique({ where: { id: parcelId }, select: { state: true, tracking: true } });
  if (now && now.state === 'cancelled' && now.tracking !== tracking) await db.$transaction((tx) => announce(tx, 'fulfilment.cancel_at_carrier', { carrier: carrier.key, tracking }, { key: `cancel ${carrier.key} ${tracking}` }));
  return kept;
}
