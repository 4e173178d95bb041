import type { Db } from '#app/platform/db/db.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { noFigures } from '../figures.ts';
import type { Figures } from '../figures.ts';
import { instantsOf } from '../period.ts';
import type { Period } from '../period.ts';

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

/** The orders of a period, by the former district and commune that they keep from their day. A place without orders is left out. */
export async function countOrders(db: Db, period: Period, districtIds: string[]): Promise<CountedOrders[]> {
  const { begin, end } = instantsOf(period);
  // Grouped by the state, not filtered by it: no slower, and which state makes which figure stands in the table above.
  const rows = await db.$queryRaw<Row[]>`
    SELECT district_id AS "districtId", commune_id AS "communeId", state::text AS state, count(*) AS orders, sum(goods)::bigint AS goods
    FROM "order"
    WHERE placed_at >= ${begin} AND placed_at < ${end} AND district_id = ANY(${districtIds})
    GROUP BY district_id, commune_id, "order".state`;
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
