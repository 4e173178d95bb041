import type { Db } from '#app/platform/db/db.server.ts';
import type { ComparedLine } from '../comparison.ts';

type Span = { from: Date; to: Date };

/** The transfers that a bank feed has told of, by its own numbers. */
export function listNoticesOfDay(db: Db, provider: string, { from, to }: Span): Promise<ComparedLine[]> {
  return db.$queryRaw<ComparedLine[]>`
    SELECT n.provider_id AS reference, n.amount, o.code AS "orderCode"
    FROM bank_notice n LEFT JOIN bank_notice first ON first.id = n.same_as_id LEFT JOIN payment p ON p.id = coalesce(n.payment_id, first.payment_id) LEFT JOIN "order" o ON o.id = p.order_id
    WHERE n.provider = ${provider} AND n.at >= ${from} AND n.at < ${to}`;
}

/** What a provider's payments received, and what it was sent back through it. */
export function listOursOfProvider(db: Db, provider: string, { from, to }: Span): Promise<ComparedLine[]> {
  return db.$queryRaw<ComparedLine[]>`
    SELECT 'payment ' || p.reference AS reference, p.received AS amount, coalesce(o.code, g.code) AS "orderCode"
    FROM payment p JOIN order_group g ON g.id = p.group_id LEFT JOIN "order" o ON o.id = p.order_id
    WHERE p.provider = ${provider} AND p.received > 0 AND p.paid_at >= ${from} AND p.paid_at < ${to}
    UNION ALL
    SELECT 'refund ' || CASE WHEN r.cause = 'outside' THEN r.provider_ref ELSE r.id::text END, r.amount::bigint, o.code
    FROM refund r JOIN payment p ON p.id = r.payment_id JOIN "order" o ON o.id = r.order_id
    WHERE p.provider = ${provider} AND r.state IN ('sent', 'done') AND r.cause <> 'charged_back' AND r.sent_at >= ${from} AND r.sent_at < ${to}`;
}

/** What the payments say that was received, of those that changed on the day. */
export function listReceivedOfDay(db: Db, { from, to }: Span): Promise<ComparedLine[]> {
  return db.$queryRaw<ComparedLine[]>`
    SELECT p.reference, p.received AS amount, coalesce(o.code, g.code) AS "orderCode"
    FROM payment p JOIN order_group g ON g.id = p.group_id LEFT JOIN "order" o ON o.id = p.order_id
    WHERE p.received > 0 AND p.id IN (
      SELECT id FROM payment WHERE paid_at >= ${from} AND paid_at < ${to}
      UNION SELECT payment_id FROM bank_notice WHERE at >= ${from} AND at < ${to} AND payment_id IS NOT NULL)`;
}

/** What the ledger says of the orders whose payments changed on the day, and of those for which it has entered money since. */
export function listLedgerOfPayments(db: Db, { from, to }: Span): Promise<ComparedLine[]> {
  return db.$queryRaw<ComparedLine[]>`
    WITH touched AS (
      SELECT id FROM payment WHERE paid_at >= ${from} AND paid_at < ${to}
      UNION SELECT payment_id FROM bank_notice WHERE at >= ${from} AND at < ${to} AND payment_id IS NOT NULL
      UNION SELECT p.id FROM ledger_transaction t JOIN "order" o ON o.id = t.order_id JOIN payment p ON p.order_id = o.id OR (p.order_id IS NULL AND p.group_id = o.group_id)
            WHERE t.kind = 'payment' AND t.at >= ${from} AND t.at < ${to}
    )
    SELECT p.reference, (-sum(e.amount))::bigint AS amount, min(o.code) AS "orderCode"
    FROM touched JOIN payment p ON p.id = touched.id JOIN "order" o ON o.id = p.order_id OR (p.order_id IS NULL AND o.group_id = p.group_id)
      JOIN ledger_transaction t ON t.order_id = o.id AND t.kind = 'payment' JOIN ledger_entry e ON e.transaction_id = t.id AND e.account = 'buyer'
    GROUP BY p.id, p.reference`;
}
