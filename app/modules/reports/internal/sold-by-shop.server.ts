import { orderStates } from '#app/modules/orders/order.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import { addDays, startOfVietnamDay } from '#app/shared/dates.ts';
import type { Period } from '../period.ts';

/** Named, so that the index by seller, state and time leads to the orders of a period. */
const anyState = Prisma.sql`ANY (${orderStates.filter((state) => state !== 'unpaid')}::order_state[])`;

/** For a statement: `orders` and `value` of the shop that `sellerId` names, as the sums of orders count a sale. It reads the shop's own orders: for a few shops, not for all. */
export function soldByShop(sellerId: Prisma.Sql, { from, to }: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT count(DISTINCT o.id)::int AS orders, coalesce(sum((l.quantity - coalesce((c.returned ->> l.id::text)::int, 0))::bigint * l.unit_price), 0)::float8 AS value
    FROM "order" o
    JOIN counted_order c ON c.generation = (SELECT generation FROM counting_state WHERE subject = 'order') AND c.order_id = o.id AND c."as" = 'successful'
    JOIN order_line l ON l.order_id = o.id
    WHERE o.seller_id = ${sellerId} AND o.state = ${anyState} AND o.placed_at >= ${startOfVietnamDay(from)} AND o.placed_at < ${startOfVietnamDay(addDays(to, 1))}`;
}
