import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { CarrierKey } from '../port.ts';
import { moveParcelIn } from './move-parcel.server.ts';
import { readParcelToSend } from './parcel-to-send.server.ts';

type Input = { sellerId: string; orderId: string; actor: Actor; key: CarrierKey; tracking: string | null };
export type WriteProblem = { code: 'not_now' | 'exists' | 'fetched' } | { code: 'commune_missing'; commune: string };

type LockedOrder = { state: string; delivery: string; code: string; fee: number; total: number; paid: number; weightGrams: number; cod: boolean };

/** Writes the parcel of an order in the caller's transaction, with its order locked; see `createParcel` for the errors. */
export async function writeParcel(app: { db: Db; clock: Clock }, { sellerId, orderId, actor, key, tracking }: Input): Promise<Result<{ parcelId: string; weightGrams: number }, WriteProblem>> {
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
  return ok({ parcelId, weightGrams: order.weightGrams });
}
