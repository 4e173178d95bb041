import type { Db } from '#app/platform/db/db.server.ts';
import { placedOnly } from './internal/placed-only.ts';
import type { OrderState } from './order.ts';

type Filter = { sellerId: string; states: readonly OrderState[]; page?: number; perPage?: number };

/** A seller's orders in these states, the longest waiting first while there is something to do, else the newest first. */
export async function listSellerOrders({ db }: { db: Db }, { sellerId, states, page = 1, perPage = 20 }: Filter) {
  const where = { sellerId, state: { in: [...states] }, ...placedOnly };
  const waiting = states.every((state) => ['placed', 'confirmed', 'packed'].includes(state));
  const [orders, total] = await Promise.all([
    db.order.findMany({
      where,
      orderBy: [{ placedAt: waiting ? 'asc' : 'desc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      include: {
        group: { select: { buyerName: true, buyerPhone: true, note: true, paymentMethod: true } },
        lines: { select: { productName: true, variantName: true, quantity: true }, orderBy: { id: 'asc' } },
      },
    }),
    db.order.count({ where }),
  ]);
  return { orders, total, page, perPage };
}

/** How many orders a seller has in each state. */
export async function countSellerOrders({ db }: { db: Db }, { sellerId }: { sellerId: string }): Promise<Partial<Record<OrderState, number>>> {
  const counts = await db.order.groupBy({ by: ['state'], where: { sellerId, ...placedOnly }, _count: true });
  return Object.fromEntries(counts.map(({ state, _count }) => [state, _count]));
}
