import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Seen } from '../world.ts';
import type { Check } from './check.ts';

/** `shelf`: what of each variant was there at the beginning. */
export const stock = (shelf: Map<string, number>): Check => ({
  name: 'what is on the shelf is what came in less what went out',
  sql: Prisma.sql`
    SELECT v.id, s.came_in, v.stock, s.went_out
    FROM (SELECT began.id, began.came_in, coalesce(sum(l.quantity) FILTER (WHERE o.state NOT IN ('declined', 'cancelled')), 0)::int - coalesce(sum(b.shelved), 0)::int AS went_out
          FROM unnest(${[...shelf.keys()]}::uuid[], ${[...shelf.values()]}::int[]) AS began (id, came_in)
          LEFT JOIN order_line l ON l.variant_id = began.id LEFT JOIN "order" o ON o.id = l.order_id
          LEFT JOIN LATERAL (SELECT sum(shelved) AS shelved FROM return_line WHERE order_line_id = l.id) b ON true GROUP BY began.id, began.came_in) s
    JOIN variant v ON v.id = s.id WHERE v.stock <> s.came_in - s.went_out OR v.stock < 0`,
});

export const ordersAlways: Check[] = [
  { name: 'no order without goods, no goods without an order', sql: Prisma.sql`
    SELECT o.code, o.goods FROM "order" o WHERE o.goods <> (SELECT coalesce(sum(l.amount), 0) FROM order_line l WHERE l.order_id = o.id) OR NOT EXISTS (SELECT FROM order_line l WHERE l.order_id = o.id)` },
  { name: 'no checkout without orders, and its sums are theirs', sql: Prisma.sql`
    SELECT g.code, g.total FROM order_group g WHERE g.total IS DISTINCT FROM (SELECT sum(o.total)::int FROM "order" o WHERE o.group_id = g.id)` },
  { name: 'the newest step of an order is its state', sql: Prisma.sql`
    SELECT o.code, o.state::text FROM "order" o WHERE NOT EXISTS (SELECT FROM order_event e WHERE e.order_id = o.id AND e.to_state = o.state AND e.at = (SELECT max(at) FROM order_event WHERE order_id = o.id))` },
  { name: 'what an order was paid is what the ledger was told, and nothing else', sql: Prisma.sql`
    SELECT o.code, o.paid, coalesce(l.paid, 0) AS entered FROM "order" o
    FULL JOIN (SELECT e.order_id, -sum(e.amount) AS paid FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.kind = 'payment' AND e.account = 'buyer' GROUP BY e.order_id) l ON l.order_id = o.id
    WHERE o.id IS NULL OR o.paid <> coalesce(l.paid, 0)` },
  { name: 'what went back to buyers is what the ledger was told', sql: Prisma.sql`
    SELECT o.code, coalesce(r.done, 0) AS done, coalesce(l.back, 0) AS entered FROM "order" o
    LEFT JOIN (SELECT order_id, sum(amount) AS done FROM refund WHERE state = 'done' GROUP BY order_id) r ON r.order_id = o.id
    LEFT JOIN (SELECT e.order_id, sum(e.amount) AS back FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.kind = 'given_back' AND e.account = 'buyer' GROUP BY e.order_id) l ON l.order_id = o.id
    WHERE coalesce(r.done, 0) <> coalesce(l.back, 0)` },
  { name: 'what is to go back stands in the order, and is no more than came in', sql: Prisma.sql`
    SELECT o.code, o.paid, o.refunded FROM "order" o WHERE o.refunded <> (SELECT coalesce(sum(amount), 0) FROM refund r WHERE r.order_id = o.id) OR o.refunded > o.paid` },
  { name: 'every completed order is one sale in the ledger, and no other is', sql: Prisma.sql`
    SELECT o.code, o.state::text, count(t.id)::int AS sales FROM "order" o LEFT JOIN ledger_transaction t ON t.order_id = o.id AND t.kind = 'sale' GROUP BY o.id HAVING count(t.id) <> (o.completed_at IS NOT NULL)::int` },
  { name: 'every transaction of the ledger adds up to nothing', sql: Prisma.sql`
    SELECT t.dedupe_key, sum(e.amount) AS sum FROM ledger_transaction t LEFT JOIN ledger_entry e ON e.transaction_id = t.id GROUP BY t.id HAVING coalesce(sum(e.amount), 1) <> 0` },
  { name: 'a checkout that was answered with an order has it', sql: Prisma.sql`
    SELECT a.key FROM checkout_attempt a WHERE a.answer ? 'placed' AND NOT EXISTS (SELECT FROM order_group g WHERE g.checkout_key = a.key AND g.key = a.answer -> 'placed' ->> 'key')` },
  { name: 'a checkout that was refused has no order', sql: Prisma.sql`
    SELECT a.key FROM checkout_attempt a WHERE a.answer ? 'problem' AND EXISTS (SELECT FROM order_group g WHERE g.checkout_key = a.key)` },
];

export const ordersAtRest: Check[] = [
  { name: 'every notice of the bank is worked', sql: Prisma.sql`SELECT provider_id, note FROM bank_notice WHERE state = 'new'` },
  { name: 'a payment has received what its notices say', sql: Prisma.sql`
    SELECT p.reference, p.received, coalesce(n.told, 0) AS told FROM payment p LEFT JOIN (SELECT payment_id, sum(amount) AS told FROM bank_notice WHERE payment_id IS NOT NULL GROUP BY payment_id) n ON n.payment_id = p.id
    WHERE p.method = 'vietqr' AND p.received <> coalesce(n.told, 0)` },
  { name: 'money that fits nowhere is a case', sql: Prisma.sql`
    SELECT n.provider_id FROM bank_notice n WHERE n.state = 'case_open' AND NOT EXISTS (SELECT FROM payment_case c WHERE c.notice_id = n.id)` },
  { name: 'whoever paid for an order that was called off gets it back, or has a case', sql: Prisma.sql`
    SELECT o.code, o.state::text, o.paid, o.refunded FROM "order" o WHERE o.state IN ('declined', 'cancelled', 'returned') AND o.paid > o.refunded
      AND NOT EXISTS (SELECT FROM payment_case c WHERE c.order_id = o.id AND c.state = 'open')` },
  { name: 'cash of what was brought by hand is noted', sql: Prisma.sql`
    SELECT o.code, o.total, o.paid FROM "order" o JOIN order_group g ON g.id = o.group_id WHERE g.payment_method = 'cod' AND o.paid <> CASE WHEN o.state IN ('delivered', 'completed', 'refunded') OR o.state::text ~ '^return_' THEN o.total ELSE 0 END` },
  { name: 'every event of the card provider is worked', sql: Prisma.sql`SELECT event_id, type FROM provider_event WHERE worked_at IS NULL` },
  // What the clock sets off at this moment is in living hands.
  { name: 'no job is given up, and none is left in dead hands', sql: Prisma.sql`SELECT id, task_identifier, attempts, last_error, locked_by FROM graphile_worker.jobs WHERE attempts >= max_attempts OR locked_at < now() - interval '30 seconds'` },
];

export const noneHangs = (seen: Seen): Check => ({ name: 'no attempt hangs', sql: Prisma.sql`SELECT key, lease_until FROM checkout_attempt WHERE state = 'running' AND NOT key = ANY (${[...seen.givenUp]}::uuid[])` });
