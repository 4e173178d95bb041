import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { LedgerKind } from './accounts.ts';
import type { BalanceLine, BalanceMonth, LineParts } from './balance.ts';
import { counts, saleOf } from './internal/counts-sql.server.ts';
import { sums } from './internal/sums-sql.server.ts';

type Row = { id: string; at: Date; kind: LedgerKind; orderId: string | null; note: string | null; counts: boolean; parts: Record<string, number> };

/**
 * Every line of a seller's balance in a month, the oldest first, with what it is made of and what stood afterwards; `opening` and `closing` are what
 * stood before and after the month. Amounts as the seller sees them. The lines explain the balance: opening and lines add up to closing.
 */
export async function listBalanceLines({ db }: { db: Db }, { sellerId, month }: { sellerId: string; month: VietnamMonth }): Promise<BalanceMonth> {
  const [first, last] = [firstDayOfMonth(month), lastDayOfMonth(month)];
  const [before] = await db.$queryRaw<{ opening: bigint }[]>`
    SELECT coalesce(sum(credit - debit), 0)::bigint AS opening FROM ${sums} AS side WHERE account = 'seller' AND who = ${sellerId} AND month < ${first}::date`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, at, kind, order_id AS "orderId", note, bool_and(counts) AS counts, json_object_agg(what, amount) AS parts
    FROM (SELECT t.id, t.at, t.kind, t.order_id, t.note, ${counts} AS counts, coalesce(e.what, 'cash') AS what, -sum(e.amount) AS amount
          FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id ${saleOf}
          WHERE e.seller_id = ${sellerId}::uuid AND e.account = 'seller' AND t.day BETWEEN ${first}::date AND ${last}::date
          GROUP BY t.id, sale.id, coalesce(e.what, 'cash')) AS side
    GROUP BY id, at, kind, order_id, note ORDER BY at, id`;
  const opening = Number(before?.opening ?? 0);
  let balance = opening;
  const lines = rows.map(({ counts: does, parts, ...row }): BalanceLine => {
    const amount = Object.values(parts).reduce((sum, part) => sum + part, 0);
    balance += amount;
    return { ...row, amount, balance, parts: parts as LineParts, held: !does };
  });
  return { month, opening, closing: balance, lines };
}
