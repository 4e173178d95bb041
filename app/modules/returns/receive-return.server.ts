import { removeStock } from '#app/modules/catalog/add-stock.server.ts';
import { returnStock } from '#app/modules/catalog/return-stock.server.ts';
import { noteReturned } from '#app/modules/orders/note-returned.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import { returnSomeToLots } from '#app/modules/traceability/return-some-to-lots.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { findOpenRequest } from './internal/open-request.server.ts';

type Input = { sellerId: string; orderId: string; actor: Actor; /** By order line: how many of the pieces go back on the shelf. */ shelved: ReadonlyMap<string, number> };
type Received = Result<{ state: OrderState }, { code: 'too_many_shelved' } | { code: 'reason_missing' } | { code: 'state_moved'; state: OrderState }>;

/**
 * The seller has the goods back and says of each how many can be sold again; those of a lot that was recalled stay off the shelf. Twice is once.
 * Errors: `too_many_shelved` (more than came back, or below zero), `state_moved`; 404 for another seller's order.
 */
export function receiveReturn({ db, clock }: { db: Database; clock: Clock }, { sellerId, orderId, actor, shelved }: Input): Promise<Received> {
  if (!isUuid(orderId)) throw new Response(null, { status: 404 });
  return db.$transaction(async (tx): Promise<Received> => {
    const [locked] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "order" WHERE id = ${orderId}::uuid AND seller_id = ${sellerId}::uuid FOR UPDATE`;
    if (!locked) throw new Response(null, { status: 404 });
    const request = await findOpenRequest(tx, orderId);
    const lines = (request?.lines ?? []).map(({ orderLineId, quantity, shelved: before }) => ({ orderLineId, quantity, before, onShelf: shelved.get(orderLineId) ?? 0 }));
    if (lines.some(({ onShelf, quantity }) => !Number.isSafeInteger(onShelf) || onShelf < 0 || onShelf > quantity)) return failed({ code: 'too_many_shelved' });
    const stepped = await stepOrder({ db: tx, clock }, { scope: { sellerId }, orderId, step: 'receive-return', by: 'seller', actor });
    if (!stepped.ok || !request || lines.some(({ before }) => before !== null)) return stepped;
    const recalled = await putOnShelf(tx, lines.filter(({ onShelf }) => onShelf > 0));
    for (const { orderLineId, onShelf } of lines) {
      await tx.returnLine.update({ where: { returnId_orderLineId: { returnId: request.id, orderLineId } }, data: { shelved: onShelf - (recalled.get(orderLineId) ?? 0) } });
    }
    await noteReturned(tx, lines);
    return stepped;
  });
}

/** Variants are locked before lots, as a checkout does. Answers what stayed off the shelf. */
async function putOnShelf(tx: Db, lines: { orderLineId: string; onShelf: number }[]): Promise<Map<string, number>> {
  if (lines.length === 0) return new Map();
  const sold = await tx.orderLine.findMany({ where: { id: { in: lines.map(({ orderLineId }) => orderLineId) } }, select: { id: true, variantId: true, variant: { select: { productId: true } } } });
  const back = lines.map(({ orderLineId, onShelf }) => ({ orderLineId, quantity: onShelf, line: sold.find(({ id }) => id === orderLineId) }));
  await returnStock(tx, back.map(({ line, quantity }) => ({ variantId: line?.variantId ?? '', quantity })));
  const recalled = await returnSomeToLots(tx, back);
  for (const { line, orderLineId } of back) {
    const quantity = recalled.get(orderLineId);
    if (line && quantity) await removeStock(tx, { variantId: line.variantId, productId: line.variant.productId, quantity });
  }
  return recalled;
}
