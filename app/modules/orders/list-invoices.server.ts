import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';

type Filter = { communeIds: readonly string[]; month: VietnamMonth; page?: number; perPage?: number };

/** The electronic invoices that were issued in a month, the newest first, of sellers in these communes on the day of the order. */
export async function listInvoices({ db }: { db: Db }, { communeIds, month, page = 1, perPage = 50 }: Filter) {
  const where = { issuedOn: { gte: utcMidnight(firstDayOfMonth(month)), lte: utcMidnight(lastDayOfMonth(month)) }, order: { communeId: { in: [...communeIds] } } };
  const [found, total] = await Promise.all([
    db.orderInvoice.findMany({
      where, orderBy: [{ issuedOn: 'desc' }, { orderId: 'desc' }], skip: (page - 1) * perPage, take: perPage,
      select: { orderId: true, number: true, provider: true, issuedOn: true, fileKey: true, order: { select: { code: true, total: true, seller: { select: { name: true } } } } },
    }),
    db.orderInvoice.count({ where }),
  ]);
  return { invoices: found.map(({ fileKey, order, ...invoice }) => ({ ...invoice, code: order.code, total: order.total, seller: order.seller.name, hasFile: fileKey !== null })), total, page, perPage };
}
