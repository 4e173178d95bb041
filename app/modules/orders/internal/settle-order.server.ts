import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import type { Off } from '#app/modules/ledger/facts.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Enters an order in the ledger as a sale, once, in the transaction of the step that completes it. What had gone back to the buyer before (sent at the
 * provider itself, or taken by the buyer's bank) is taken out of it at once, but for what was paid too much: nobody is to be paid it.
 */
export async function settleOrder(tx: Db, orderId: string, at: Date): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { seller: { select: { kind: true } }, lines: { select: { id: true, amount: true, discount: true, discountMarket: true, commissionBp: true, taxClass: true }, orderBy: { id: 'asc' } } },
  });
  const lines = order.lines.map(({ discount, discountMarket: market, ...line }) => ({ ...line, off: { seller: discount - market, market } }));
  const isNew = await enterSale(tx, { ...order, orderId, lines, feeOff: offTheFee(order, lines), sellerKind: order.seller.kind, feeTo: order.delivery === 'carrier' ? 'delivery' : 'seller', at });
  const gone = order.refunded - Math.max(0, order.paid - order.total);
  if (isNew && gone > 0) await enterRefund(tx, { key: `before_sale:${orderId}`, orderId, amount: gone, at });
}

/** What of each side's discount lies on no line. */
function offTheFee({ discountSeller, discountMarket }: { discountSeller: number; discountMarket: number }, lines: readonly { off: Off }[]): Off {
  const onLines = (side: keyof Off) => lines.reduce((sum, { off }) => sum + off[side], 0);
  return { seller: discountSeller - onLines('seller'), market: discountMarket - onLines('market') };
}
