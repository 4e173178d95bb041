import type { Db } from '#app/platform/db/db.server.ts';
import { addMonths, firstDayOfMonth, startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';

export type InvoiceCount = { sellerId: string; name: string; completed: number; invoiced: number };

/**
 * How many of the orders that were completed in a month carry an electronic invoice, in all and by seller, the most without one first. One
 * whose money went back whole is no sale, and needs none. `communeIds`: the sellers' communes on the day of the order.
 */
export async function countInvoices({ db }: { db: Db }, { communeIds, month }: { communeIds: readonly string[]; month: VietnamMonth }) {
  const [from, to] = [startOfVietnamDay(firstDayOfMonth(month)), startOfVietnamDay(firstDayOfMonth(addMonths(month, 1)))];
  const sellers = await db.$queryRaw<InvoiceCount[]>`
    SELECT s.id AS "sellerId", s.name, count(*)::int AS completed, count(i.order_id)::int AS invoiced
    FROM "order" o JOIN seller s ON s.id = o.seller_id LEFT JOIN order_invoice i ON i.order_id = o.id
    WHERE o.completed_at >= ${from} AND o.completed_at < ${to} AND o.commune_id = ANY (${[...communeIds]}) AND NOT (o.refunded > 0 AND o.refunded >= o.paid)
    GROUP BY s.id, s.name ORDER BY count(*) - count(i.order_id) DESC, s.name, s.id`;
  const sum = (key: 'completed' | 'invoiced') => sellers.reduce((total, seller) => total + seller[key], 0);
  return { completed: sum('completed'), invoiced: sum('invoiced'), sellers };
}
