import type { Db } from '#app/platform/db/db.server.ts';
import type { RefundFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import type { Entry } from './internal/entry.ts';
import { refundEntries } from './internal/refund-entries.ts';

/**
 * A buyer gets so many đồng of a sale back, the only way a sale is ever taken back: the buyer is credited, and the seller's share, commission, tax and the
 * market's discount go back in the month of the refund, those of the goods that are named, else in proportion (see `refundEntries`). Goods for which
 * the buyer paid nothing are taken back with an `amount` of 0. When the money has really gone back, `enterGivenBack` says so. In the transaction that
 * decides the refund.
 *
 * An order that is no sale yet has nothing to take back, and one that is taken back whole nothing more: nothing is entered. So is, of an amount, what
 * the buyer had paid too much. The same `key` again enters nothing. Answers whether something was entered.
 */
export async function enterRefund(tx: Db, { key, orderId, amount, goods, at, actorId }: RefundFacts): Promise<boolean> {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`${amount} is no amount to give back`);
  // Two refunds of one order at once would each take the same earlier ones for all there are.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ledger refund ${orderId}`}, 0))`;
  const known = await listEntries(tx, orderId);
  if (known.some(({ dedupeKey }) => dedupeKey === `refund:${key}`)) return false;
  const sale = known.filter(({ kind }) => kind === 'sale').map(toEntry);
  const earlier = known.filter(({ kind }) => kind === 'refund').map(toEntry);
  const entries = sale.length > 0 ? refundEntries(sale, earlier, amount, goods) : [];
  if (entries.length === 0) return false;
  return enter(tx, { kind: 'refund', dedupeKey: `refund:${key}`, at, orderId, actorId }, entries);
}

type Row = Pick<Entry, 'account' | 'what'> & { kind: string; dedupeKey: string; amount: bigint } & Record<'sellerId' | 'orderId' | 'lineId', string | null>;

function listEntries(tx: Db, orderId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT t.kind, t.dedupe_key AS "dedupeKey", e.account::text, e.what, e.seller_id::text AS "sellerId", e.order_id::text AS "orderId", e.line_id::text AS "lineId", e.amount
    FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
    WHERE t.order_id = ${orderId}::uuid AND t.kind IN ('sale', 'refund')`;
}

function toEntry({ account, what, sellerId, orderId, lineId, amount }: Row): Entry {
  return { account, what, sellerId: sellerId ?? undefined, orderId: orderId ?? undefined, lineId: lineId ?? undefined, amount: Number(amount) };
}
