import { endOf } from '#app/modules/orders/order.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

type Whose = { groupKey: string } | { sellerId: string };

/**
 * An order with its newest request to give goods back, as buyer (by the key of the secret page) or seller may see it. 404 where it is neither's, and for
 * a seller where it is not paid for yet. `until`: when it goes on by itself.
 */
export async function getReturn({ db }: { db: Db }, { orderId, ...whose }: { orderId: string } & Whose) {
  const where = 'groupKey' in whose ? { group: { key: whose.groupKey } } : { sellerId: whose.sellerId };
  const order = isUuid(orderId)
    ? await db.order.findFirst({
        where: { id: orderId, ...where, state: { not: 'unpaid' } },
        select: {
          id: true, code: true, state: true, stateSince: true, fee: true, discountOnFee: true, total: true, paid: true, refunded: true,
          group: { select: { key: true, buyerName: true, buyerPhone: true, paymentMethod: true } },
          seller: { select: { name: true, contactName: true, phone: true, street: true, commune: { select: { fullName: true, parent: { select: { fullName: true } } } } } },
          lines: { orderBy: { id: 'asc' }, select: { id: true, productName: true, productNameEn: true, variantName: true, variantNameEn: true, quantity: true, returned: true, amount: true, discount: true } },
          returns: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], take: 1, include: { lines: { orderBy: { orderLineId: 'asc' } }, pictures: { orderBy: { position: 'asc' } } } },
        },
      })
    : null;
  if (!order) throw new Response(null, { status: 404 });
  const { returns, ...rest } = order;
  return { order: { ...rest, until: endOf(order.state, order.stateSince) }, request: returns[0] ?? null };
}
export type ReturnOfOrder = Awaited<ReturnType<typeof getReturn>>;
