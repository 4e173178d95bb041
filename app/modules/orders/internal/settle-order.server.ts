import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** Enters an order in the ledger as a sale, once, in the transaction of the step that completes it. */
export async function settleOrder(tx: Db, orderId: string, at: Date): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { seller: { select: { kind: true } }, lines: { select: { amount: true, discount: true, commissionBp: true, taxClass: true }, orderBy: { id: 'asc' } } },
  });
  await enterSale(tx, { ...order, orderId, sellerKind: order.seller.kind, feeTo: order.delivery === 'carrier' ? 'delivery' : 'seller', at });
}
