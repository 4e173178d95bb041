import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { locks } from './locks.ts';
import { bitOf, never, putSellerYears } from './put-seller-years.server.ts';
import { daysOfOrders, ordersOnDays } from './seller-days.server.ts';

/**
 * Brings who ordered and sold to date where these orders changed, in the transaction in which the sums of orders have just been brought to date: both count the same
 * orders. Two statements, however many orders.
 */
export async function noteSellersOf(tx: Db, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.acting}::bigint)`;
  await putSellerYears(tx, Prisma.sql`
    SELECT seller_id, extract(year FROM day)::int AS year, bit_or(bit) AS asked, bit_or(CASE WHEN ordered THEN bit ELSE ${never} END) AS ordered, bit_or(CASE WHEN sold THEN bit ELSE ${never} END) AS sold,
           ${never} AS asked_acts, ${never} AS acted
    FROM (SELECT d.*, ${bitOf('d.day')} AS bit FROM (${ordersOnDays(daysOfOrders(orderIds))}) d) each GROUP BY 1, 2`);
}
