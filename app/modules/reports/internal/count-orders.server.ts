import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { noFigures } from '../figures.ts';
import type { Figures } from '../figures.ts';

export type CountedOrders = { districtId: string; communeId: string; counts: Omit<Figures, 'listings'> };

type Row = { districtId: string; communeId: string; state: OrderState; orders: bigint; goods: bigint };

/** What an order in each state counts as, beside being a transaction. */
const counting: Record<OrderState, 'successful' | 'cancelled' | 'returned' | 'underway'> = {
  placed: 'underway',
  confirmed: 'underway',
  handed_over: 'underway',
  delivered: 'successful',
  declined: 'cancelled',
  cancelled: 'cancelled',
  returned: 'returned',
};

type Span = {
  begin: Date;
  /** The first instant that is no longer in it. */
  end: Date;
  /** Counts each order as what it was at this instant; without it, as what it is now. */
  asOf?: Date;
};

/**
 * The orders placed in a span, by the former district and commune that they keep from their day. A place without orders is left out.
 * Grouped by the state, not filtered by it: no slower, and which state makes which figure stands in the table above.
 */
export async function countOrders(db: Db, { begin, end, asOf }: Span, districtIds: string[]): Promise<CountedOrders[]> {
  // An order is closed by its last step: before that it was under way.
  const state = asOf ? Prisma.sql`CASE WHEN closed_at > ${asOf} THEN 'placed' ELSE state::text END` : Prisma.sql`state::text`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT district_id AS "districtId", commune_id AS "communeId", ${state} AS state, count(*) AS orders, sum(goods)::bigint AS goods
    FROM "order"
    WHERE placed_at >= ${begin} AND placed_at < ${end} AND district_id = ANY(${districtIds})
    GROUP BY 1, 2, 3`;
  const places = new Map<string, CountedOrders>();
  const { listings: _, ...nothing } = noFigures;
  for (const { districtId, communeId, state, orders, goods } of rows) {
    const place = places.get(`${districtId} ${communeId}`) ?? { districtId, communeId, counts: { ...nothing } };
    place.counts.transactions += Number(orders);
    place.counts[counting[state]] += Number(orders);
    if (counting[state] === 'successful') place.counts.value += Number(goods);
    places.set(`${districtId} ${communeId}`, place);
  }
  return [...places.values()];
}
