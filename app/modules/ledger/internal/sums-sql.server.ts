import { Prisma } from '#app/platform/db/generated/client.ts';

/*
 * What the ledger comes to, now: the sums of what was entered before the mark (`sum-ledger`), and every entry since. One statement sees both as they stood
 * at one moment.
 */

/**
 * Entries since the mark, with their transactions: `e` and `t`. The upper end is beyond every id; it tells the planner that this is a range, of which it expects
 * little, and of all that is above something a third of the table.
 */
const since = Prisma.sql`ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
  WHERE e.id >= (SELECT up_to FROM ledger_mark) AND e.id <= 'ffffffff-ffff-ffff-ffff-ffffffffffff'`;

/** Whose an entry is: the seller's on its account, the holder's where somebody holds money. */
export const whoOf = Prisma.sql`CASE WHEN e.account = 'seller' THEN e.seller_id::text ELSE coalesce(e.holder, '') END`;
export const monthOf = Prisma.sql`date_trunc('month', t.day)::date`;

/** Debit and credit of each account, by whom it belongs to and month. */
export const sums = Prisma.sql`(
  SELECT account, who, month, debit, credit FROM ledger_sum
  UNION ALL
  SELECT e.account, ${whoOf}, ${monthOf}, greatest(e.amount, 0), greatest(-e.amount, 0) FROM ${since})`;

/** What moves a buyer's money: it counts in a seller's balance once its order is a sale. */
export const moving = Prisma.sql`('payment', 'given_back', 'handed_over')`;

/** What sellers hold of each order that is no sale. */
export const unsold = Prisma.sql`(
  SELECT seller_id, order_id, sum(amount) AS amount FROM (
    SELECT seller_id, order_id, amount FROM ledger_unsold
    UNION ALL
    SELECT e.seller_id, t.order_id, e.amount FROM ${since} AND e.account = 'seller' AND t.kind IN ${moving}) AS moved
  WHERE NOT EXISTS (SELECT FROM ledger_transaction sale WHERE sale.dedupe_key = 'sale:' || moved.order_id::text)
  GROUP BY seller_id, order_id HAVING sum(amount) <> 0)`;
