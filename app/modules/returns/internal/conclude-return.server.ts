import { noteReturned } from '#app/modules/orders/note-returned.server.ts';
import { createRefund } from '#app/modules/payments/create-refund.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { findOpenRequest } from './open-request.server.ts';

/**
 * Ends the request of an order whose return has come to its end: a refund of what was asked for where it is refunded, nothing where the buyer keeps the
 * goods. Cash of which nobody has told yet is waited for: the request stays open, and the next look finds it. Twice is once.
 */
export function concludeReturn({ db, clock }: { db: Database; clock: Clock }, orderId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ state: string; paid: number; refunded: number; total: number; isCash: boolean }[]>`
      SELECT o.state::text, o.paid, o.refunded, o.total, g.payment_method = 'cod' AS "isCash"
      FROM "order" o JOIN order_group g ON g.id = o.group_id WHERE o.id = ${orderId}::uuid FOR UPDATE OF o`;
    if (!order || !['refunded', 'completed'].includes(order.state)) return;
    const request = await findOpenRequest(tx, orderId);
    if (!request) return;
    if (order.state === 'refunded') {
      const there = order.paid - order.refunded;
      if (there < request.amount && order.isCash && order.paid < order.total) return;
      const amount = Math.min(request.amount, there);
      if (amount > 0) {
        const refund = await createRefund(tx, { clock }, { orderId, amount, cause: 'return', key: `return:${request.id}`, actorId: request.answeredBy });
        if (!refund.ok) throw new Error(`the return ${request.id} cannot be refunded: ${refund.problem.code}`);
      }
      // Goods that came back were noted when they came.
      await noteReturned(tx, request.lines.filter(({ shelved }) => shelved === null));
    }
    await tx.returnRequest.update({ where: { id: request.id }, data: { endedAt: clock.now() } });
  });
}
