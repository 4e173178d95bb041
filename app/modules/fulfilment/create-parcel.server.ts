import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { carrierOf } from './carriers.server.ts';
import { moveParcelIn } from './internal/move-parcel.server.ts';
import { readParcelToSend } from './internal/parcel-to-send.server.ts';
import type { CarrierKey } from './port.ts';
import { sendParcel } from './send-parcel.server.ts';
import { trackingNumber } from './tracking.ts';

type App = { db: Database; clock: Clock; settings: { carriers: CarrierSettings } };
type Input = { sellerId: string; orderId: string; actor: Actor; carrier: string; /** The number that a seller got who brings the parcel to somebody; '' = none. */ tracking: string };

export type CreateProblem = { code: 'not_now' | 'exists' | 'fetched' | 'tracking' | 'tracking_taken' } | { code: 'commune_missing'; commune: string } | { code: 'refused'; words: string };

/**
 * Makes the parcel of a confirmed order and hands it over to a carrier that is set up, or leaves it to the seller (`hand`). A carrier that is away
 * blocks nothing: the parcel waits and is tried again by a job. Doubled calls make one parcel.
 * Errors: `not_now` where the order is not confirmed; `exists`; `fetched` where the buyer fetches the goods; `tracking` for what is no number,
 * `tracking_taken` for one of another parcel; `commune_missing` where the carrier has no entry for one end; `refused` with the carrier's words.
 * 404 for another seller's order and for a carrier that is not set up.
 */
export async function createParcel(app: App, input: Input): Promise<Result<{ parcelId: string; waiting: boolean }, CreateProblem>> {
  const carrier = carrierOf(app.settings, input.carrier);
  if (!carrier) throw new Response(null, { status: 404 });
  const tracking = carrier.key === 'hand' ? trackingNumber(input.tracking) : null;
  if (carrier.key === 'hand' && input.tracking.trim() !== '' && !tracking) return failed({ code: 'tracking' });
  try {
    const made = await app.db.$transaction((tx) => writeParcel({ db: tx, clock: app.clock }, { ...input, key: carrier.key, tracking }));
    if (!made.ok || carrier.key === 'hand') return made.ok ? ok({ ...made.value, waiting: false }) : made;
    const sent = await sendParcel(app, made.value);
    if (sent === 'away') return ok({ ...made.value, waiting: true });
    return typeof sent === 'object' ? failed({ code: 'refused', words: sent.refused }) : ok({ ...made.value, waiting: false });
  } catch (error) {
    if (tracking && isConstraintBroken(error)) return failed({ code: 'tracking_taken' });
    throw error;
  }
}

type LockedOrder = { state: string; delivery: string; code: string; fee: number; total: number; paid: number; weightGrams: number; cod: boolean };

async function writeParcel(app: { db: Db; clock: Clock }, { sellerId, orderId, actor, key, tracking }: Omit<Input, 'tracking'> & { key: CarrierKey; tracking: string | null }): Promise<Result<{ parcelId: string }, CreateProblem>> {
  const { db: tx, clock } = app;
  const [order] = await tx.$queryRaw<LockedOrder[]>`
    SELECT o.state::text, o.delivery::text, o.code, o.fee, o.total, o.paid, o.weight_grams AS "weightGrams", g.payment_method = 'cod' AS cod
    FROM "order" o JOIN order_group g ON g.id = o.group_id WHERE o.id = ${orderId}::uuid AND o.seller_id = ${sellerId}::uuid FOR UPDATE OF o`;
  if (!order) throw new Response(null, { status: 404 });
  if (order.delivery === 'pickup') return failed({ code: 'fetched' });
  const sentAlready = order.state === 'handed_over' && key === 'hand';
  if (order.state !== 'confirmed' && order.state !== 'packed' && !sentAlready) return failed({ code: 'not_now' });
  const cashDue = order.cod ? Math.max(0, order.total - order.paid) : 0;
  if (key !== 'hand') {
    const told = await readParcelToSend(tx, { orderId, carrier: key, cash: cashDue, reference: order.code });
    if ('missing' in told) return failed({ code: 'commune_missing', commune: told.missing });
  }
  const now = clock.now();
  const before = await tx.parcel.findUnique({ where: { orderId } });
  if (before && before.state !== 'cancelled') return failed({ code: 'exists' });
  const facts = { sellerId, carrier: key, tracking, state: 'created', cash: cashDue > 0 ? 'due' : 'none', cashDue, feeQuoted: order.fee, feeActual: null, weightGrams: order.weightGrams, roundId: null, labelUrl: null, updatedAt: now } as const;
  // An order has one parcel: one that was called off is made anew.
  const { id: parcelId } = before ? await tx.parcel.update({ where: { id: before.id }, data: facts }) : await tx.parcel.create({ data: { orderId, ...facts, createdAt: now } });
  await tx.parcelEvent.create({ data: { parcelId, state: 'created', at: now, toldAt: now, by: 'seller' } });
  await recordSellerAct(app, actor, { sellerId, part: 'orders', action: 'parcel.create', subject: { kind: 'parcel', id: parcelId, name: order.code }, after: { carrier: key, ...(tracking && { tracking }) } });
  if (key !== 'hand') await announce(tx, 'fulfilment.send_parcel', { parcelId }, { key: `send ${parcelId}`, notBefore: new Date(now.getTime() + 30_000) });
  if (sentAlready) await moveParcelIn(app, { parcelId, state: 'in_transit', cash: null, at: now, by: 'order', note: null, actor });
  return ok({ parcelId });
}
