import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import { noteReturned } from '#app/modules/orders/note-returned.server.ts';
import { createRefund } from '#app/modules/payments/create-refund.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { goodsOfRequest } from './goods-of-request.server.ts';
import { findOpenRequest } from './open-request.server.ts';
import type { OpenRequest } from './open-request.server.ts';

type Order = { state: string; paid: number; refunded: number; isCash: boolean };

/**
 * Ends the request of an order whose return has come to its end: a refund of what was asked for where it is refunded, nothing where the buyer keeps the
 * goods. Cash of which nobody has told yet is waited for: the request stays open, and the next look finds it. Of cash that came short the buyer gets
 * what came, and the sale is undone by what the goods cost: nobody will collect the rest. Twice is once.
 */
export function concludeReturn({ db, clock }: { db: Database; clock: Clock }, orderId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const [order] = await tx.$queryRaw<Order[]>`
      SELECT o.state::text, o.paid, o.refunded, g.payment_method = 'cod' AS "isCash"
      FROM "order" o JOIN order_group g ON g.id = o.group_id WHERE o.id = ${orderId}::uuid FOR UPDATE OF o`;
    if (!order || !['refunded', 'completed'].includes(order.state)) return;
    const request = await findOpenRequest(tx, orderId);
    if (!request) return;
    if (order.state === 'refunded') {
      const there = order.paid - order.refunded;
      if (there < request.amount && order.isCash && order.paid === 0) return;
      await refund({ db: tx, clock }, request, Math.min(request.amount, there));
      // Goods that came back were noted when they came.
      await noteReturned(tx, request.lines.filter(({ shelved }) => shelved === null));
    }
    await tx.returnRequest.update({ where: { id: request.id }, data: { endedAt: clock.now() } });
  });
}

/** The sale takes the goods back that are named, the buyer gets what was paid for them. */
async function refund({ db: tx, clock }: { db: Db; clock: Clock }, request: OpenRequest, amount: number): Promise<void> {
  const { id, orderId, answeredBy: actorId } = request;
  const takesBack = { amount: request.amount, goods: await goodsOfRequest(tx, request) };
  // Of goods that the market has wholly paid no đồng goes to the buyer, but the seller does not keep them sold.
  if (amount === 0) return void (await enterRefund(tx, { key: `return:${id}`, orderId, ...takesBack, at: clock.now(), actorId }));
  const refunded = await createRefund(tx, { clock }, { orderId, amount, cause: 'return', key: `return:${id}`, takesBack, actorId });
  if (!refunded.ok) throw new Error(`the return ${id} cannot be refunded: ${refunded.problem.code}`);
}
