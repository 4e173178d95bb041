import { Prisma } from '#app/platform/db/generated/client.ts';
import { orderStates } from '#app/modules/orders/order.ts';
import { dayIn } from './goods-of-communes.server.ts';

const generation = Prisma.sql`(SELECT generation FROM counting_state WHERE subject = 'order')`;
/** Named, so that the index by seller, state and time leads to the orders of a day. */
const anyState = Prisma.sql`ANY (${orderStates.filter((state) => state !== 'unpaid')}::order_state[])`;
const onDay = Prisma.raw(`o.placed_at >= t.day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AND o.placed_at < (t.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`);
const counted = Prisma.sql`JOIN counted_order c ON c.generation = ${generation} AND c.order_id = o.id`;

/** The days on which these orders count for somebody: their sellers, and members whose goods are in them. */
export function daysOfOrders(orderIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT o.seller_id, ${dayIn('o.placed_at')} AS day FROM "order" o WHERE o.id = ANY (${orderIds}::uuid[])
    UNION
    SELECT l.producer_id, ${dayIn('o.placed_at')} FROM order_line l JOIN "order" o ON o.id = l.order_id WHERE l.order_id = ANY (${orderIds}::uuid[]) AND l.producer_id IS NOT NULL`;
}

/** Whether there was an order on each of these days (a statement of seller_id and day), and a successful one, as the sums of orders count them. */
export function ordersOnDays(days: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT t.seller_id, t.day, own.ordered, own.sold OR EXISTS (
        SELECT FROM order_line l JOIN "order" o ON o.id = l.order_id ${counted} WHERE l.producer_id = t.seller_id AND c."as" = 'successful' AND ${onDay}
      ) AS sold
    FROM (${days}) t
    CROSS JOIN LATERAL (
      SELECT count(*) > 0 AS ordered, coalesce(bool_or(c."as" = 'successful'), false) AS sold FROM "order" o ${counted} WHERE o.seller_id = t.seller_id AND o.state = ${anyState} AND ${onDay}
    ) own`;
}

/** Every day on which an order of these sellers counts, or one with their goods. */
export function orderDaysOf(sellerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT seller_id, day, bool_or(own) AS ordered, bool_or(successful) AS sold FROM (
      SELECT o.seller_id, ${dayIn('o.placed_at')} AS day, true AS own, c."as" = 'successful' AS successful FROM "order" o ${counted} WHERE o.seller_id = ANY (${sellerIds}::uuid[])
      UNION ALL
      SELECT l.producer_id, ${dayIn('o.placed_at')}, false, true FROM order_line l JOIN "order" o ON o.id = l.order_id ${counted} WHERE l.producer_id = ANY (${sellerIds}::uuid[]) AND c."as" = 'successful'
    ) each GROUP BY 1, 2`;
}

/** Every day on which these sellers handed in a listing or a change of one, took a step of an order, or wrote to a buyer. */
export function actDaysOf(sellerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p.seller_id, ${dayIn('v.submitted_at')} AS day FROM product p JOIN product_version v ON v.product_id = p.id WHERE p.seller_id = ANY (${sellerIds}::uuid[])
    UNION
    SELECT o.seller_id, ${dayIn('e.at')} FROM "order" o JOIN order_event e ON e.order_id = o.id AND e.by = 'seller' WHERE o.seller_id = ANY (${sellerIds}::uuid[])
    UNION
    SELECT o.seller_id, ${dayIn('m.at')} FROM "order" o JOIN order_message m ON m.order_id = o.id AND m.from_side = 'seller' WHERE o.seller_id = ANY (${sellerIds}::uuid[])`;
}
