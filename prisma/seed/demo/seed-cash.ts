import { findCashMove } from '#app/modules/fulfilment/find-cash-move.server.ts';
import { noteCashIn } from '#app/modules/payments/note-cash.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { Random } from '../random.ts';
import { idOf } from '../stable-id.ts';
import type { SeedApp } from './seed-demo.ts';

const day = 86_400_000;

type SentOrder = { id: string; code: string; sellerId: string; total: number; fee: number; weightGrams: number; placedAt: Date };
type Sent = { deliveredAt: Date; /** The carrier has not handed its cash over yet. */ isOut: boolean };

/** The parcel of an order that a carrier brought for cash, with the cash as far as it has come: in the ledger as with the parcel. */
export async function sendForCash(tx: Db, app: Pick<SeedApp, 'settings'>, order: SentOrder, { deliveredAt, isOut }: Sent): Promise<void> {
  const { id: orderId, code, sellerId, total, fee, weightGrams, placedAt } = order;
  const id = idOf(`demo parcel ${code}`);
  const paidAt = new Date(deliveredAt.getTime() + 3 * day);
  const tracking = `L${new Random(`sold parcel ${code}`).whole(100_000_000, 999_999_999).toString(36).toUpperCase()}`;
  const steps = [
    { state: 'created', at: placedAt },
    { state: 'delivered', at: deliveredAt },
    { cash: 'collected', at: deliveredAt },
    ...(isOut ? [] : [{ cash: 'handed_over', at: paidAt } as const]),
  ] as const;
  const parcel = { id, orderId, sellerId, carrier: 'ghn', tracking, state: 'delivered', cash: isOut ? 'collected' : 'handed_over', cashDue: total, feeQuoted: fee, feeActual: fee, weightGrams, createdAt: placedAt, updatedAt: isOut ? deliveredAt : paidAt } as const;
  await tx.parcel.create({ data: { ...parcel, events: { create: steps.map((step, place) => ({ id: idOf(`demo parcel event ${code} ${place}`), ...step, toldAt: step.at, by: place === 0 ? 'seller' : 'carrier' })) } } });
  await enterCash(tx, app, orderId);
}

/** The cash of what was delivered and is no sale yet: with the carrier whose parcel it is, or in the seller's hands. Doing it again enters nothing. */
export async function seedCash(app: SeedApp): Promise<void> {
  const orders = await app.db.order.findMany({ where: { state: 'delivered', delivery: 'carrier', paid: 0, group: { paymentMethod: 'cod' } }, select: { id: true }, orderBy: { id: 'asc' } });
  await app.db.$transaction(
    async (tx) => {
      for (const { id } of orders) await enterCash(tx, app, id);
    },
    { timeout: 120_000 },
  );
}

async function enterCash(tx: Db, { settings }: Pick<SeedApp, 'settings'>, orderId: string): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { closedAt: true, stateSince: true, parcel: { select: { carrier: true, events: { where: { cash: { not: null } }, orderBy: [{ at: 'asc' }, { cash: 'asc' }] } } } } });
  const at = order.closedAt ?? order.stateSince;
  const note = { db: tx, settings, clock: fixedClock(at) };
  if (!order.parcel || order.parcel.carrier === 'hand') return noteCashIn(note, { orderId, cash: 'collected', carrier: null, at });
  for (const { id: eventId } of order.parcel.events) {
    const move = await findCashMove({ db: tx }, { eventId });
    if (move) await noteCashIn(note, move);
  }
}
