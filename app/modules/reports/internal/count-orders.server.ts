import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { noFigures } from '../figures.ts';
import type { Figures } from '../figures.ts';

export type CountedOrders = { districtId: string; communeId: string; counts: Omit<Figures, 'listings' | 'sellers'> };

type Row = { districtId: string; communeId: string; state: keyof typeof counting; orders: bigint; goods: bigint };

/** What an order in each state counts as, beside being a transaction. What waits for its payment is not placed yet, and none. */
const counting: Record<Exclude<OrderState, 'unpaid'>, 'successful' | 'cancelled' | 'returned' | 'underway'> = {
  placed: 'underway',
  confirmed: 'underway',
  packed: 'underway',
  handed_over: 'underway',
  failed_delivery: 'underway',
  delivered: 'successful',
  completed: 'successful',
  declined: 'cancelled',
  cancelled: 'cancelled',
  returned: 'returned',
  // The goods are there; whether they stay is not settled.
  return_asked: 'successful',
  return_accepted: 'successful',
  return_refused: 'successful',
  return_received: 'returned',
  refunded: 'returned',
  disputed: 'successful',
  decided: 'successful',
};
/** The states that count as successful. */
export const successful = Object.entries(counting).flatMap(([state, as]) => (as === 'successful' ? [state] : []));

type Span = {
  begin: Date;
  /** The first instant that is no longer in it. */
  end: Date;
  /** Counts each order as what it was at this instant; without it, as what it is now. */
  asOf?: Date;
};

type Moved = { districtId: string; communeId: string; originDistrictId: string; originId: string; goods: bigint };

/** What an order in each state counts as at the span's instant: an order is closed by its last step, before that it was under way. */
function stateIn({ asOf }: Span): Prisma.Sql {
  return asOf ? Prisma.sql`CASE WHEN o.closed_at > ${asOf} THEN 'placed' ELSE o.state::text END` : Prisma.sql`o.state::text`;
}

/**
 * The orders placed in a span, by the former district and commune that they keep from their day. A place without orders is left out.
 * Grouped by the state, not filtered by it: no slower, and which state makes which figure stands in the table above. The value of goods
 * from another commune of these districts is moved there: it counts once, where they come from.
 */
export async function countOrders(db: Db, span: Span, districtIds: string[]): Promise<CountedOrders[]> {
  const [rows, moved] = await Promise.all([listByState(db, span, districtIds), listMoved(db, span, districtIds)]);
  const places = new Map<string, CountedOrders>();
  const { listings: _, sellers: __, ...nothing } = noFigures;
  const countsOf = (districtId: string, communeId: string) => {
    const place = places.get(`${districtId} ${communeId}`) ?? { districtId, communeId, counts: { ...nothing } };
    places.set(`${districtId} ${communeId}`, place);
    return place.counts;
  };
  for (const { districtId, communeId, state, orders, goods } of rows) {
    const counts = countsOf(districtId, communeId);
    counts.transactions += Number(orders);
    counts[counting[state]] += Number(orders);
    if (counting[state] === 'successful') counts.value += Number(goods);
  }
  for (const { districtId, communeId, originDistrictId, originId, goods } of moved) {
    countsOf(districtId, communeId).value -= Number(goods);
    countsOf(originDistrictId, originId).value += Number(goods);
  }
  return [...places.values()];
}

function listByState(db: Db, span: Span, districtIds: string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT o.district_id AS "districtId", o.commune_id AS "communeId", ${stateIn(span)} AS state, count(*) AS orders, sum(o.goods)::bigint AS goods
    FROM "order" o
    WHERE o.placed_at >= ${span.begin} AND o.placed_at < ${span.end} AND o.district_id = ANY(${districtIds}) AND o.state <> 'unpaid'
    GROUP BY 1, 2, 3`;
}

/** Delivered goods that came from another commune than the seller's. */
function listMoved(db: Db, span: Span, districtIds: string[]): Promise<Moved[]> {
  return db.$queryRaw<Moved[]>`
    SELECT o.district_id AS "districtId", o.commune_id AS "communeId", origin.former_district_id AS "originDistrictId", origin.id AS "originId", sum(l.amount)::bigint AS goods
    FROM order_line l
    JOIN "order" o ON o.id = l.order_id
    JOIN area_unit origin ON origin.id = l.origin_commune_id AND origin.former_district_id = ANY(${districtIds})
    WHERE l.origin_commune_id IS NOT NULL AND o.placed_at >= ${span.begin} AND o.placed_at < ${span.end} AND o.district_id = ANY(${districtIds})
      AND ${stateIn(span)} = ANY (${successful})
    GROUP BY 1, 2, 3, 4`;
}

export type CountedSellers = { districtId: string; communeId: string; counts: { sellers: number } };

/** Who sold in a span, by their present commune: sellers, and member households whose goods a cooperative sold. Each counts once. */
export async function countSellers(db: Db, span: Span, districtIds: string[]): Promise<CountedSellers[]> {
  const delivered = Prisma.sql`o.placed_at >= ${span.begin} AND o.placed_at < ${span.end} AND o.district_id = ANY(${districtIds}) AND ${stateIn(span)} = ANY (${successful})`;
  const rows = await db.$queryRaw<{ districtId: string; communeId: string; sellers: bigint }[]>`
    SELECT commune.former_district_id AS "districtId", commune.id AS "communeId", count(*) AS sellers
    FROM (
      SELECT o.seller_id AS id FROM "order" o WHERE ${delivered}
      UNION
      SELECT l.producer_id FROM order_line l JOIN "order" o ON o.id = l.order_id WHERE l.producer_id IS NOT NULL AND ${delivered}
    ) sold
    JOIN seller s ON s.id = sold.id
    JOIN area_unit commune ON commune.id = s.commune_id AND commune.former_district_id = ANY(${districtIds})
    GROUP BY 1, 2`;
  return rows.map(({ sellers, ...place }) => ({ ...place, counts: { sellers: Number(sellers) } }));
}
