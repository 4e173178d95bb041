import { Prisma } from '#app/platform/db/generated/client.ts';
import type { SellerBalanceRow } from '../balance.ts';
import { sums, unsold } from './sums-sql.server.ts';

export type BalanceRow = { id: string; name: string; slug: string; commune: string; hasAccount: boolean; counted: bigint; held: bigint; heldOrders: bigint };

/** The sellers of these communes that have a line in the ledger, with their balances as they see them: what a seller holds of orders that are no sale does not count. */
export function balancesOf(communeIds: readonly string[]): Prisma.Sql {
  // Each side is made once: the planner expects a handful of sellers, and would make what they hold anew for each.
  return Prisma.sql`
    WITH whole AS MATERIALIZED (SELECT who, sum(debit - credit) AS amount FROM ${sums} AS side WHERE account = 'seller' GROUP BY who),
         holding AS MATERIALIZED (SELECT seller_id, sum(amount) AS held, count(*) AS orders FROM ${unsold} AS unsold GROUP BY seller_id)
    SELECT s.id, s.name, s.slug, c.full_name AS commune, EXISTS (SELECT FROM bank_account b WHERE b.seller_id = s.id) AS "hasAccount",
           (coalesce(holding.held, 0) - whole.amount)::bigint AS counted, coalesce(holding.held, 0)::bigint AS held, coalesce(holding.orders, 0) AS "heldOrders"
    FROM whole JOIN seller s ON s.id = whole.who::uuid JOIN area_unit c ON c.id = s.commune_id LEFT JOIN holding ON holding.seller_id = s.id
    WHERE s.commune_id = ANY (${communeIds})`;
}

export function toBalance({ id, name, slug, commune, hasAccount, counted, held, heldOrders }: BalanceRow): SellerBalanceRow {
  return { id, name, slug, commune, hasAccount, counted: Number(counted), held: Number(held), heldOrders: Number(heldOrders) };
}
