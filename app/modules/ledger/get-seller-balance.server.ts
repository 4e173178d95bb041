import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { SellerBalance } from './balance.ts';
import { sums, unsold } from './internal/sums-sql.server.ts';

/** What stands between the market and a seller now, and the first month in which anything did. */
export async function getSellerBalance({ db }: { db: Db }, { sellerId }: { sellerId: string }): Promise<SellerBalance & { since: VietnamMonth | null }> {
  const [row] = await db.$queryRaw<{ whole: bigint; held: bigint; heldOrders: bigint; since: VietnamMonth | null }[]>`
    SELECT whole.amount AS whole, holding.held, holding.orders AS "heldOrders", whole.since
    FROM (SELECT coalesce(sum(debit - credit), 0)::bigint AS amount, to_char(min(month), 'YYYY-MM') AS since FROM ${sums} AS side WHERE account = 'seller' AND who = ${sellerId}) AS whole,
         (SELECT coalesce(sum(amount), 0)::bigint AS held, count(*) AS orders FROM ${unsold} AS unsold WHERE seller_id = ${sellerId}::uuid) AS holding`;
  const held = Number(row?.held ?? 0);
  return { counted: held - Number(row?.whole ?? 0), held, heldOrders: Number(row?.heldOrders ?? 0), since: row?.since ?? null };
}
