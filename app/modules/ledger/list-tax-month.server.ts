import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { addTax, noTax } from './tax.ts';
import type { TaxMonth, TaxRow } from './tax.ts';
import { withheldFrom } from './withheld-from.ts';

type Row = { sellerId: string; name: string; kind: SellerKind; taxCode: string | null; contactName: string; phone: string; address: string; orders: bigint; sold: bigint; takenBack: bigint; vat: bigint; income: bigint };

/**
 * What sellers of these communes earned in a month and what was withheld, for the tax office: everybody from whom tax is withheld, also where a month came to
 * 0 ₫ of it, and whoever had something withheld before it became something else. In the order of the names.
 */
export async function listTaxMonth({ db }: { db: Db }, { communeIds, month }: { communeIds: readonly string[]; month: VietnamMonth }): Promise<TaxMonth> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id AS "sellerId", s.name, s.kind::text, s.tax_code AS "taxCode", s.contact_name AS "contactName", s.phone, concat_ws(', ', nullif(s.street, ''), c.full_name, p.full_name) AS address, side.*
    FROM (
      SELECT e.seller_id, count(DISTINCT t.order_id) FILTER (WHERE t.kind = 'sale') AS orders,
             coalesce(-sum(e.amount) FILTER (WHERE t.kind = 'sale' AND e.what IN ('goods', 'discount')), 0)::bigint AS sold,
             coalesce(sum(e.amount) FILTER (WHERE t.kind = 'refund' AND e.what IN ('goods', 'discount')), 0)::bigint AS "takenBack",
             coalesce(sum(e.amount) FILTER (WHERE e.what = 'vat'), 0)::bigint AS vat, coalesce(sum(e.amount) FILTER (WHERE e.what = 'income_tax'), 0)::bigint AS income
      FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
      WHERE e.account = 'seller' AND t.kind IN ('sale', 'refund') AND t.day BETWEEN ${firstDayOfMonth(month)}::date AND ${lastDayOfMonth(month)}::date
      GROUP BY e.seller_id
    ) AS side
    JOIN seller s ON s.id = side.seller_id JOIN area_unit c ON c.id = s.commune_id JOIN area_unit p ON p.id = c.parent_id
    WHERE s.commune_id = ANY (${communeIds}) AND (s.kind = ANY (${[...withheldFrom]}::seller_kind[]) OR vat <> 0 OR income <> 0)
    ORDER BY s.name, s.id`;
  const found = rows.map(({ sellerId, name, kind, taxCode, contactName, phone, address, orders, ...sums }): TaxRow => {
    const [sold, takenBack, vat, income] = [sums.sold, sums.takenBack, sums.vat, sums.income].map(Number) as [number, number, number, number];
    return { sellerId, name, kind, taxCode, contactName, phone, address, orders: Number(orders), sold, takenBack, revenue: sold - takenBack, vat, income };
  });
  return { month, rows: found, total: found.reduce<TaxMonth['total']>(addTax, noTax) };
}
