import { Prisma } from '#app/platform/db/generated/client.ts';
import type { OrderState } from '#app/modules/orders/order.ts';

/*
 * How an order counts. `factsOf` says what of it may still change, `cellsOf` what it adds to which sums; whoever keeps, rebuilds or compares the
 * sums is made of these two. OFFSET 0: what belongs to an order is looked up by its key, also for a whole month of them; PostgreSQL would read all orders there are
 * and pick the month's out.
 */

/** What an order in each state counts as. `by_goods`: the goods arrived and some came back; it is a sale as long as some stay. */
const counting: Record<Exclude<OrderState, 'unpaid'>, 'underway' | 'successful' | 'cancelled' | 'returned' | 'by_goods'> = {
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
  return_received: 'by_goods',
  refunded: 'by_goods',
  disputed: 'by_goods',
  decided: 'by_goods',
};
const statesOf = (as: string) => Prisma.join(Object.entries(counting).flatMap(([state, counted]) => (counted === as ? [Prisma.sql`${state}::order_state`] : [])));

/**
 * The facts of orders as they are now, for `counted_order`; `which` is a condition on `o`. What waits for its payment is no transaction, nor is
 * what was called off before it was paid: nobody but the buyer has heard of it.
 */
export function factsOf(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT o.id AS order_id, s.kind, g.payment_method AS paid_by, i.order_id IS NOT NULL AS invoiced, back.by_line AS returned,
           CASE WHEN o.state IN (${statesOf('underway')}) THEN 'underway' WHEN o.state IN (${statesOf('successful')}) THEN 'successful'
                WHEN o.state IN (${statesOf('cancelled')}) THEN 'cancelled' WHEN o.state IN (${statesOf('returned')}) THEN 'returned'
                WHEN back.whole OR (o.state = 'decided' AND o.total > 0 AND o.refunded >= o.total) THEN 'returned'
                WHEN o.closed_at IS NULL THEN 'underway' ELSE 'successful' END::counted_as AS "as",
           CASE WHEN o.closed_at IS NOT NULL AND o.state IN (${statesOf('successful')}, ${statesOf('by_goods')})
                     AND (o.state <> 'decided' OR EXISTS (SELECT FROM order_event e WHERE e.order_id = o.id AND e.to_state = 'delivered'))
                THEN floor(extract(epoch FROM o.closed_at - o.placed_at) / 3600)::int END AS arrival_hours
    FROM "order" o
    CROSS JOIN LATERAL (SELECT payment_method FROM order_group WHERE id = o.group_id OFFSET 0) g
    JOIN seller s ON s.id = o.seller_id
    LEFT JOIN order_invoice i ON i.order_id = o.id
    LEFT JOIN LATERAL (
      SELECT sum(l.returned) = sum(l.quantity) AS whole, jsonb_object_agg(l.id, l.returned) FILTER (WHERE l.returned > 0) AS by_line
      FROM order_line l WHERE l.order_id = o.id AND o.state IN (${statesOf('by_goods')})
    ) back ON true
    WHERE o.state <> 'unpaid' AND ${which}
      AND NOT (o.state = 'cancelled' AND coalesce((SELECT e.from_state = 'unpaid' FROM order_event e WHERE e.order_id = o.id ORDER BY e.at DESC, e.id DESC LIMIT 1), false))`;
}

/** The columns of `order_sum` that are added up. */
export const summed = [
  'transactions', 'successful', 'cancelled', 'returned', 'underway', 'value', 'grams', 'outside', 'outside_value', 'cashless', 'arrived', 'arrival_hours', 'invoiced',
] as const;
export const summedColumns = Prisma.raw(summed.join(', '));
/** What tells one cell of `order_sum` from the others, without its generation. */
export const cellColumns = Prisma.raw('grain, kind, paid_by, group_key, stars, day, commune_id, district_id');

/**
 * What these orders add to which cells of `order_sum`. `counted` is a table with the columns of `counted_order` and a `sign`: 1 adds an order, -1 takes it out.
 * An order counts once in the whole and once in each group and star that its lines have, in the commune that it keeps from its day; value and
 * weight count where each line comes from (docs/decisions/0014), unless that lies in another province.
 */
export function cellsOf(counted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    -- Each line says whether it is the first one of its order, and of those with its group, its stars, and both: the order counts with that one. Sorted once.
    WITH bought AS MATERIALIZED (
      SELECT c.sign, c."as", c.kind, c.paid_by, c.arrival_hours, c.invoiced, o.zone <> 'province' AS outside, o.commune_id, o.district_id,
             (o.placed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, l.stars::int AS stars, line.group_key,
             coalesce(origin.id, o.commune_id) AS origin_id, coalesce(origin.former_district_id, o.district_id) AS origin_district_id,
             CASE WHEN c."as" = 'successful' THEN (l.quantity - coalesce((c.returned ->> l.id::text)::int, 0))::bigint ELSE 0 END AS pieces, l.unit_price, l.weight_grams,
             row_number() OVER lines = 1 AS of_order,
             row_number() OVER lines = 1 OR lag(line.group_key) OVER lines <> line.group_key AS of_group,
             coalesce(bit_or(1 << l.stars::int) OVER (lines ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) & (1 << l.stars::int) = 0 AS of_stars,
             row_number() OVER lines = 1 OR lag(line.group_key) OVER lines <> line.group_key OR lag(l.stars) OVER lines <> l.stars AS of_both
      FROM ${counted} c
      CROSS JOIN LATERAL (SELECT zone, commune_id, district_id, placed_at FROM "order" WHERE id = c.order_id OFFSET 0) o
      CROSS JOIN LATERAL (SELECT * FROM order_line WHERE order_id = c.order_id OFFSET 0) l
      CROSS JOIN LATERAL (SELECT coalesce(l.group_key, '') COLLATE "C" AS group_key) line
      LEFT JOIN LATERAL (
        SELECT a.id, a.former_district_id FROM area_unit a
        JOIN area_unit there ON there.id = a.parent_id
        JOIN area_unit here ON here.id = o.commune_id
        JOIN area_unit around ON around.id = here.parent_id AND around.code = there.code
        WHERE a.id = l.origin_commune_id AND a.former_district_id IS NOT NULL
      ) origin ON l.origin_commune_id IS NOT NULL
      WINDOW lines AS (PARTITION BY c.order_id, c.sign ORDER BY line.group_key, l.stars)
    ),
    parts AS (
      ${Prisma.join(memberships.map(({ day, groupKey, stars, once }) => Prisma.sql`
        SELECT ${day} AS day, commune_id, district_id, kind, paid_by, ${groupKey} AS group_key, ${stars} AS stars,
               sum(sign) AS transactions, sum(sign) FILTER (WHERE "as" = 'successful') AS successful, sum(sign) FILTER (WHERE "as" = 'cancelled') AS cancelled,
               sum(sign) FILTER (WHERE "as" = 'returned') AS returned, sum(sign) FILTER (WHERE "as" = 'underway') AS underway, 0::bigint AS value, 0::bigint AS grams,
               sum(sign) FILTER (WHERE "as" = 'successful' AND outside) AS outside, 0::bigint AS outside_value, sum(sign) FILTER (WHERE "as" = 'successful' AND paid_by <> 'cod') AS cashless,
               sum(sign) FILTER (WHERE arrival_hours IS NOT NULL) AS arrived, sum(sign * arrival_hours) AS arrival_hours, sum(sign) FILTER (WHERE "as" = 'successful' AND invoiced) AS invoiced
        FROM bought WHERE ${once} GROUP BY 1, 2, 3, 4, 5, 6, 7
        UNION ALL
        SELECT ${day}, origin_id, origin_district_id, kind, paid_by, ${groupKey}, ${stars},
               0, 0, 0, 0, 0, sum(sign * pieces * unit_price)::bigint, sum(sign * pieces * weight_grams)::bigint, 0, (sum(sign * pieces * unit_price) FILTER (WHERE outside))::bigint, 0, 0, 0, 0
        FROM bought WHERE pieces > 0 GROUP BY 1, 2, 3, 4, 5, 6, 7`), ' UNION ALL ')}
    )
    SELECT grain, members.kind, members.paid_by, group_key, stars, CASE grain WHEN 'month' THEN date_trunc('month', day)::date ELSE day END AS day, commune_id, district_id,
           ${Prisma.raw(summed.map((column) => `coalesce(sum(${column}), 0)::bigint AS ${column}`).join(', '))}
    FROM parts
    CROSS JOIN LATERAL (VALUES ('*', '*'), (parts.kind::text, parts.paid_by::text)) AS members (kind, paid_by)
    CROSS JOIN (VALUES ('day'), ('month')) AS grains (grain)
    -- A day holds one filter by itself, a month all of them together.
    WHERE grain = 'month' OR (members.kind = '*' OR (group_key = '*' AND stars = -1)) AND (group_key = '*' OR stars = -1)
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    HAVING ${Prisma.raw(summed.map((column) => `coalesce(sum(${column}), 0) <> 0`).join(' OR '))}`;
}

/** Where an order counts, with "all" as a value of group and stars, and with which of its lines. Of both together there are sums by month alone. */
const [all, each] = [{ groupKey: Prisma.raw("'*'::text"), stars: Prisma.raw('-1') }, { groupKey: Prisma.raw('group_key'), stars: Prisma.raw('stars') }];
const [day, month] = [Prisma.raw('day'), Prisma.raw("date_trunc('month', day)::date")];
const memberships = [
  { day, groupKey: all.groupKey, stars: all.stars, once: Prisma.raw('of_order') },
  { day, groupKey: each.groupKey, stars: all.stars, once: Prisma.raw('of_group') },
  { day, groupKey: all.groupKey, stars: each.stars, once: Prisma.raw('of_stars') },
  { day: month, groupKey: each.groupKey, stars: each.stars, once: Prisma.raw('of_both') },
];
