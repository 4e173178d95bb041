import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** One order of a seller, with the buyer's address and what happened to it. 404 for another seller's. */
export async function getSellerOrder({ db }: { db: Db }, { sellerId, orderId }: { sellerId: string; orderId: string }) {
  const order = isUuid(orderId)
    ? await db.order.findUnique({
        where: { id: orderId, sellerId },
        include: {
          group: { include: { commune: { include: { parent: true } } } },
          lines: { orderBy: { id: 'asc' } },
          events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
          messages: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, from: true, body: true, at: true } },
          pickupPoint: { select: { name: true, street: true, hours: true } },
          invoice: { select: { number: true, provider: true, issuedOn: true, fileKey: true } },
        },
      })
    : null;
  if (!order) throw new Response(null, { status: 404 });
  return order;
}
