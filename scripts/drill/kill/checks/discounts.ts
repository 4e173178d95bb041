import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Check } from './check.ts';

const calledOff = Prisma.sql`('declined', 'cancelled', 'returned')`;

export const discountsAlways: Check[] = [
  { name: 'the uses of a discount code that are counted are those of its checkouts', sql: Prisma.sql`
    SELECT c.code, c.used, count(u.id)::int AS uses FROM discount_code c LEFT JOIN discount_use u ON u.code_id = c.id AND u.released_at IS NULL GROUP BY c.id HAVING c.used <> count(u.id)` },
  { name: 'no discount code is used more often than it may be', sql: Prisma.sql`
    SELECT c.code, c.most_uses, count(u.id)::int AS uses FROM discount_code c JOIN discount_use u ON u.code_id = c.id AND u.released_at IS NULL GROUP BY c.id HAVING count(u.id) > c.most_uses` },
  { name: 'nobody uses a discount code more often than one person may', sql: Prisma.sql`
    SELECT c.code, u.phone, c.per_person, count(*)::int AS uses FROM discount_code c JOIN discount_use u ON u.code_id = c.id AND u.released_at IS NULL GROUP BY c.id, u.phone HAVING count(*) > c.per_person` },
  { name: 'a discount of a seller is the use of its code', sql: Prisma.sql`
    SELECT o.code, o.discount_seller, u.amount FROM "order" o
    CROSS JOIN LATERAL (SELECT coalesce(sum(u.amount), 0)::int AS amount FROM discount_use u JOIN discount_code c ON c.id = u.code_id WHERE u.group_id = o.group_id AND c.seller_id = o.seller_id) u
    WHERE o.discount_seller <> u.amount` },
  { name: 'a discount of the market is the use of its code, and a checkout has no other', sql: Prisma.sql`
    SELECT g.code, g.discount, o.market, u.market AS used FROM order_group g
    CROSS JOIN LATERAL (SELECT sum(discount_market)::int AS market, sum(discount_seller + discount_market)::int AS whole FROM "order" WHERE group_id = g.id) o
    CROSS JOIN LATERAL (SELECT coalesce(sum(u.amount) FILTER (WHERE c.seller_id IS NULL), 0)::int AS market, coalesce(sum(u.amount), 0)::int AS whole FROM discount_use u JOIN discount_code c ON c.id = u.code_id WHERE u.group_id = g.id) u
    WHERE o.market <> u.market OR g.discount <> o.whole OR g.discount <> u.whole` },
  { name: 'a discount lies on the lines and the fee of its order', sql: Prisma.sql`
    SELECT o.code FROM "order" o WHERE o.discount_seller + o.discount_market - o.discount_on_fee <> (SELECT sum(l.discount) FROM order_line l WHERE l.order_id = o.id)` },
  { name: 'no use of a checkout that still can be a sale is given back', sql: Prisma.sql`
    SELECT u.group_id FROM discount_use u WHERE u.released_at IS NOT NULL AND EXISTS (SELECT FROM "order" o WHERE o.group_id = u.group_id AND o.state NOT IN ${calledOff})` },
];

export const discountsAtRest: Check[] = [
  { name: 'a use of a checkout of which no sale came is given back', sql: Prisma.sql`
    SELECT u.group_id FROM discount_use u WHERE u.released_at IS NULL AND NOT EXISTS (SELECT FROM "order" o WHERE o.group_id = u.group_id AND o.state NOT IN ${calledOff})` },
];
