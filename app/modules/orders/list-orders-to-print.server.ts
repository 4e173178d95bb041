import { listLineLots } from '#app/modules/traceability/list-line-lots.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Prisma } from '#app/platform/db/generated/client.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { placedOnly } from './internal/placed-only.ts';
import { cashDue } from './order-steps.ts';
import { mostPrinted, printableStates } from './printing.ts';
import { statesOfTab } from './seller-tabs.ts';

const printed = {
  id: true, code: true, state: true, delivery: true, placedAt: true, goods: true, fee: true, discountSeller: true, discountMarket: true, total: true, paid: true,
  group: { select: { buyerName: true, buyerPhone: true, street: true, note: true, paymentMethod: true, commune: { select: { fullName: true, parent: { select: { fullName: true } } } } } },
  lines: { orderBy: { id: 'asc' }, select: { id: true, variantId: true, productName: true, variantName: true, quantity: true, unitPrice: true, amount: true } },
  pickupPoint: { select: { name: true, street: true, hours: true } },
} satisfies Prisma.OrderSelect;

/**
 * A seller's orders as they are printed, the longest waiting first: those that are named, or, where none is, all that are to be sent. Each line
 * has its lots; `cash` is what is collected (đồng). What need not be sent any more is left out and counted (`leftOut`), what is over
 * `mostPrinted` too (`tooMany`). 404 where one that is named is no order of the seller.
 */
export async function listOrdersToPrint({ db }: { db: Db }, { sellerId, orderIds }: { sellerId: string; orderIds: readonly string[] }) {
  const named = [...new Set(orderIds)];
  if (!named.every(isUuid)) throw new Response(null, { status: 404 });
  const where = { sellerId, ...placedOnly, ...(named.length > 0 ? { id: { in: named } } : { state: { in: [...statesOfTab.to_send] } }) };
  const found = await db.order.findMany({ where, select: printed, orderBy: [{ placedAt: 'asc' }, { id: 'asc' }], take: Math.max(named.length, mostPrinted + 1) });
  if (found.length < named.length) throw new Response(null, { status: 404 });
  const live = found.filter(({ state }) => printableStates.includes(state));
  const orders = live.slice(0, mostPrinted);
  const lots = await listLineLots({ db }, orders.flatMap(({ lines }) => lines.map(({ id }) => id)));
  return {
    orders: orders.map(({ lines, ...order }) => ({
      ...order,
      cash: cashDue({ ...order, payment: order.group.paymentMethod }),
      lines: lines.map((line) => ({ ...line, lots: lots.filter(({ lineId }) => lineId === line.id).map(({ code, quantity, recalled }) => ({ code, quantity, recalled })) })),
    })),
    leftOut: found.length - live.length,
    tooMany: live.length > mostPrinted,
  };
}

export type PrintedOrder = Awaited<ReturnType<typeof listOrdersToPrint>>['orders'][number];
