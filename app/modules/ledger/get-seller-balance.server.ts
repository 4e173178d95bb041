import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { SellerBalance } from './balance.ts';
import { counts, saleOf } from './internal/counts-sql.server.ts';

/** What stands between the market and a seller now, and the first month in which anything did. */
export async function getSellerBalance({ db }: { db: Db }, { sellerId }: { sellerId: string }): Promise<SellerBalance & { since: VietnamMonth | null }> {
  const [row] = await db.$queryRaw<{ counted: bigint; held: bigint; heldOrders: bigint; since: VietnamMonth | null }[]>`
    WITH side AS (
      SELECT e.amount, e.order_id, t.day, ${counts} AS counts FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id ${saleOf}
      WHERE e.seller_id = ${sellerId}::uuid AND e.account = 'seller'
    )
    SELECT coalesce(-sum(amount) FILTER (WHERE counts), 0)::bigint AS counted, coalesce(sum(amount) FILTER (WHERE NOT counts), 0)::bigint AS held,
           (SELECT count(*) FROM (SELECT FROM side WHERE NOT counts GROUP BY order_id HAVING sum(amount) <> 0) AS holding) AS "heldOrders", to_char(min(day), 'YYYY-MM') AS since
    FROM side`;
  return { counted: Number(row?.counted ?? 0), held: Number(row?.held ?? 0), heldOrders: Number(row?.heldOrders ?? 0), since: row?.since ?? null };
}
