import { Prisma } from '#app/platform/db/generated/client.ts';
import type { SellerBalanceRow } from '../balance.ts';
import { counts, saleOf } from './counts-sql.server.ts';

export type BalanceRow = { id: string; name: string; slug: string; commune: string; hasAccount: boolean; counted: bigint; held: bigint; heldOrders: bigint };

/** The sellers of these communes that have a line in the ledger, with their balances as they see them. */
export function balancesOf(communeIds: readonly string[], sellerId: string | null = null): Prisma.Sql {
  const one = sellerId ? Prisma.sql`AND e.seller_id = ${sellerId}::uuid` : Prisma.empty;
  return Prisma.sql`
    SELECT s.id, s.name, s.slug, c.full_name AS commune, EXISTS (SELECT FROM bank_account b WHERE b.seller_id = s.id) AS "hasAccount", sum(side.counted)::bigint AS counted, sum(side.held)::bigint AS held,
           count(*) FILTER (WHERE side.held <> 0) AS "heldOrders"
    FROM (SELECT e.seller_id, e.order_id, coalesce(-sum(e.amount) FILTER (WHERE ${counts}), 0) AS counted, coalesce(sum(e.amount) FILTER (WHERE NOT ${counts}), 0) AS held
          FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id ${saleOf}
          WHERE e.account = 'seller' ${one} GROUP BY e.seller_id, e.order_id) AS side
    JOIN seller s ON s.id = side.seller_id JOIN area_unit c ON c.id = s.commune_id
    WHERE s.commune_id = ANY (${communeIds}) GROUP BY s.id, c.full_name`;
}

export function toBalance({ id, name, slug, commune, hasAccount, counted, held, heldOrders }: BalanceRow): SellerBalanceRow {
  return { id, name, slug, commune, hasAccount, counted: Number(counted), held: Number(held), heldOrders: Number(heldOrders) };
}
