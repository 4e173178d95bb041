import { Prisma } from '#app/platform/db/generated/client.ts';
import { moving } from './sums-sql.server.ts';

/**
 * Whether a side of the transaction `t` counts: what a seller holds of a buyer's money does once its order is a sale (`sale`). Begin with
 * `ledger_entry e JOIN ledger_transaction t …` and join `saleOf`.
 */
export const saleOf = Prisma.sql`LEFT JOIN ledger_transaction sale ON t.kind IN ${moving} AND sale.dedupe_key = 'sale:' || t.order_id::text`;
export const counts = Prisma.sql`(t.kind NOT IN ${moving} OR sale.id IS NOT NULL)`;
