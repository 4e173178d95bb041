import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Counted, Measures, Question } from '#app/modules/reports/measures.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/*
 * The second way to the figures of orders: plain questions to the rows, one for what is counted at the seller's and one for what is counted where the goods come
 * from. It shares no line with the sums.
 */

const arrivedOrBack = `('delivered','completed','return_asked','return_accepted','return_refused','return_received','refunded','disputed','decided')`;

const orders = (question: Question) => Prisma.sql`
  SELECT o.id, o.seller_id, o.commune_id, o.district_id, o.zone::text AS zone, s.kind::text AS kind, g.payment_method::text AS paid_by, (o.placed_at + interval '7 hours') AT TIME ZONE 'UTC' AS local,
    CASE
      WHEN o.state IN ('declined', 'cancelled') THEN 'cancelled'
      WHEN o.state = 'returned' THEN 'returned'
      WHEN o.state IN ('return_received', 'refunded', 'disputed', 'decided') AND NOT EXISTS (SELECT FROM order_line l WHERE l.order_id = o.id AND l.returned < l.quantity) THEN 'returned'
      WHEN o.state = 'decided' AND o.total > 0 AND o.refunded >= o.total THEN 'returned'
      WHEN o.state IN ('placed', 'confirmed', 'packed', 'handed_over', 'failed_delivery') THEN 'underway'
      WHEN o.state IN ('return_received', 'refunded', 'disputed', 'decided') AND o.closed_at IS NULL THEN 'underway'
      ELSE 'successful' END AS became,
    CASE WHEN o.state IN ${Prisma.raw(arrivedOrBack)} AND NOT (o.state = 'decided' AND NOT EXISTS (SELECT FROM order_event e WHERE e.order_id = o.id AND e.to_state = 'delivered'))
      THEN trunc(extract(epoch FROM o.closed_at - o.placed_at) / 3600) END AS hours,
    EXISTS (SELECT FROM order_invoice i WHERE i.order_id = o.id) AS invoiced,
    o.state IN ('return_received', 'refunded', 'disputed', 'decided') AS some_back
  FROM "order" o, order_group g, seller s
  WHERE g.id = o.group_id AND s.id = o.seller_id AND o.state::text <> 'unpaid'
    AND to_char(o.placed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') BETWEEN ${question.period.from} AND ${question.period.to}
    AND (${question.filter.kind}::text IS NULL OR s.kind::text = ${question.filter.kind}) AND (${question.filter.paidBy}::text IS NULL OR g.payment_method::text = ${question.filter.paidBy})
    AND (o.state <> 'cancelled' OR 'unpaid' IS DISTINCT FROM (SELECT from_state::text FROM order_event e WHERE e.order_id = o.id ORDER BY at DESC, id DESC LIMIT 1))`;

const wanted = ({ filter }: Question) => Prisma.sql`(${filter.groupKey}::text IS NULL OR l.group_key = ${filter.groupKey}) AND (${filter.stars}::int IS NULL OR l.stars = ${filter.stars})`;

type Row = { communeId: string; districtId: string } & Partial<Measures>;

export async function countByRows(db: Db, question: Question): Promise<Counted[]> {
  const counts = await db.$queryRaw<Row[]>`
    WITH o AS (${orders(question)})
    SELECT commune_id AS "communeId", district_id AS "districtId", count(*)::int AS transactions, count(*) FILTER (WHERE became = 'successful')::int AS successful, count(*) FILTER (WHERE became = 'cancelled')::int AS cancelled,
      count(*) FILTER (WHERE became = 'returned')::int AS returned, count(*) FILTER (WHERE became = 'underway')::int AS underway, count(*) FILTER (WHERE became = 'successful' AND zone <> 'province')::int AS outside,
      count(*) FILTER (WHERE became = 'successful' AND paid_by <> 'cod')::int AS cashless, count(hours)::int AS arrived, coalesce(sum(hours), 0)::int AS "arrivalHours", count(*) FILTER (WHERE became = 'successful' AND invoiced)::int AS invoiced
    FROM o WHERE district_id = ANY (${question.districtIds}) AND EXISTS (SELECT FROM order_line l WHERE l.order_id = o.id AND ${wanted(question)})
    GROUP BY 1, 2`;
  const goods = await db.$queryRaw<Row[]>`
    WITH o AS (${orders(question)}),
    sold AS (
      SELECT o.zone, l.unit_price, l.weight_grams, l.quantity - CASE WHEN o.some_back THEN l.returned ELSE 0 END AS pieces,
        CASE WHEN here.id IS NULL THEN o.commune_id ELSE here.id END AS "communeId", CASE WHEN here.id IS NULL THEN o.district_id ELSE here.former_district_id END AS "districtId"
      FROM o JOIN order_line l ON l.order_id = o.id
      LEFT JOIN area_unit here ON here.id = l.origin_commune_id AND split_part(here.parent_id, ':', 2) = (SELECT split_part(parent_id, ':', 2) FROM area_unit WHERE id = o.commune_id)
      WHERE o.became = 'successful' AND ${wanted(question)}
    )
    SELECT "communeId", "districtId", sum(pieces::bigint * unit_price)::float8 AS value, sum(pieces::bigint * weight_grams)::float8 AS grams, coalesce(sum(pieces::bigint * unit_price) FILTER (WHERE zone <> 'province'), 0)::float8 AS "outsideValue"
    FROM sold WHERE "districtId" = ANY (${question.districtIds}) GROUP BY 1, 2`;
  const none = { transactions: 0, successful: 0, cancelled: 0, returned: 0, underway: 0, value: 0, grams: 0, outside: 0, outsideValue: 0, cashless: 0, arrived: 0, arrivalHours: 0, invoiced: 0 };
  const places = new Map<string, Counted>();
  for (const { communeId, districtId, ...row } of [...counts, ...goods]) places.set(communeId, { communeId, districtId, counts: { ...none, ...places.get(communeId)?.counts, ...row } });
  return [...places.values()].filter(({ counts: found }) => Object.values(found).some((count) => count !== 0));
}
