import type { Db } from '#app/platform/db/db.server.ts';
import { calledOffStates } from './order.ts';

/** A seller's orders that hold goods of a lot: sent, delivered or still to be sent, the newest first. */
export async function listLotOrders({ db }: { db: Db }, { sellerId, lotId }: { sellerId: string; lotId: string }) {
  const uses = await db.lotUse.findMany({ where: { lotId }, select: { orderLineId: true, quantity: true } });
  const quantities = new Map(uses.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  const orders = await db.order.findMany({
    where: { sellerId, state: { notIn: [...calledOffStates] }, lines: { some: { id: { in: [...quantities.keys()] } } } },
    select: { id: true, code: true, state: true, placedAt: true, group: { select: { key: true, locale: true, buyerName: true, buyerPhone: true } }, lines: { select: { id: true } } },
    orderBy: [{ placedAt: 'desc' }, { id: 'asc' }],
  });
  return orders.map(({ lines, ...order }) => ({ ...order, quantity: lines.reduce((sum, { id }) => sum + (quantities.get(id) ?? 0), 0) }));
}
