import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { addTax, noTax } from './tax.ts';
import type { TaxLine, TaxStatement } from './tax.ts';

type Row = { id: string; at: Date; kind: 'sale' | 'refund'; orderId: string; revenue: bigint; vat: bigint; income: bigint };

/** What a seller earned in a month, sale by sale and refund by refund, and what was withheld of it. */
export async function getTaxStatement({ db }: { db: Db }, { sellerId, month }: { sellerId: string; month: VietnamMonth }): Promise<TaxStatement> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.at, t.kind, t.order_id AS "orderId", coalesce(-sum(e.amount) FILTER (WHERE e.what IN ('goods', 'discount')), 0)::bigint AS revenue,
           coalesce(sum(e.amount) FILTER (WHERE e.what = 'vat'), 0)::bigint AS vat, coalesce(sum(e.amount) FILTER (WHERE e.what = 'income_tax'), 0)::bigint AS income
    FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
    WHERE e.seller_id = ${sellerId}::uuid AND e.account = 'seller' AND t.kind IN ('sale', 'refund') AND t.day BETWEEN ${firstDayOfMonth(month)}::date AND ${lastDayOfMonth(month)}::date
    GROUP BY t.id ORDER BY t.at, t.id`;
  const lines = rows.map(({ revenue, vat, income, ...row }): TaxLine => ({ ...row, revenue: Number(revenue), vat: Number(vat), income: Number(income) }));
  const sums = lines.reduce((sum, { kind, revenue, vat, income }) => addTax(sum, { sold: kind === 'sale' ? revenue : 0, takenBack: kind === 'refund' ? -revenue : 0, revenue, vat, income }), noTax);
  return { month, sums, lines };
}
