import { Prisma } from '#app/platform/db/generated/client.ts';
import { orderStates } from '#app/modules/orders/order.ts';
import { dayIn } from './goods-of-communes.server.ts';

const generation = Prisma.sql`(SELECT generation FROM counting_state WHERE subject = 'order')`;
/** Named, so that the index by seller, state and time leads to the orders of a day. */
const anyState = Prisma.sql`ANY (${orderStates.filter((state) => state !== 'unpaid')}::order_state[])`;
const onDay = Prisma.raw(`o.placed_at >= t.day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AND o.placed_at < (t.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`);
// OFFSET 0: looked up order by order, also for thousands of sellers; PostgreSQL would read what all orders there are were counted as.
const counted = Prisma.sql`CROSS JOIN LATERAL (SELECT "as" FROM counted_order WHERE generation = ${generation} AND order_id = o.id OFFSET 0) c`;

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

/** Of which sellers: null = all of them. */
export type Sellers = readonly string[] | null;

/** Every day on which an order of these sellers counts, or one with their goods. */
export function orderDaysOf(sellers: Sellers): Prisma.Sql {
  // All of them are read in one go; of some, order by order.
  const as = sellers === null ? Prisma.sql`JOIN counted_order c ON c.generation = ${generation} AND c.order_id = o.id` : counted;
  return Prisma.sql`
    SELECT seller_id, day, bool_or(own) AS ordered, bool_or(successful) AS sold FROM (
      SELECT o.seller_id, ${dayIn('o.placed_at')} AS day, true AS own, c."as" = 'successful' AS successful FROM "order" o ${as} WHERE ${among('o.seller_id', sellers)}
      UNION ALL
      SELECT l.producer_id, ${dayIn('o.placed_at')}, false, true FROM order_line l JOIN "order" o ON o.id = l.order_id ${as} WHERE ${among('l.producer_id', sellers)} AND c."as" = 'successful'
    ) each GROUP BY 1, 2`;
}

/** Every day on which these sellers handed in a listing or a change of one, took a step of an order, or wrote to a buyer. */
export function actDaysOf(sellers: Sellers): Prisma.Sql {
  return Prisma.sql`
    SELECT p.seller_id, ${dayIn('v.submitted_at')} AS day FROM product p JOIN product_version v ON v.product_id = p.id WHERE ${among('p.seller_id', sellers)}
    UNION
    SELECT o.seller_id, ${dayIn('e.at')} FROM "order" o JOIN order_event e ON e.order_id = o.id AND e.by = 'seller' WHERE ${among('o.seller_id', sellers)}
    UNION
    SELECT o.seller_id, ${dayIn('m.at')} FROM "order" o JOIN order_message m ON m.order_id = o.id AND m.from_side = 'seller' WHERE ${among('o.seller_id', sellers)}`;
}

function among(column: string, sellers: Sellers): Prisma.Sql {
  return sellers === null ? Prisma.raw(`${column} IS NOT NULL`) : Prisma.sql`${Prisma.raw(column)} = ANY (${sellers}::uuid[])`;
}
