import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import { createRefund } from '#app/modules/payments/create-refund.server.ts';
import { endReturn } from '#app/modules/returns/end-return.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Dong } from '#app/shared/money.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { canUndo, mostRefund, readText } from './dispute.ts';
import { takesBack } from './internal/takes-back.ts';

type Input = { communeIds: readonly string[]; disputeId: string; actor: Actor; /** Đồng that the buyer gets. */ refund: Dong; /** Of goods that the market has wholly paid: the seller does not keep that (`canUndo`). */ undo?: boolean; /** Told to both sides. */ words: string };
export type DecideProblem = { code: 'empty' | 'too_long' | 'no_amount' | 'decided' } | { code: 'too_much'; most: Dong };

/**
 * The operator decides: how much of what was paid goes back to the buyer, and why, as both sides are told. The decision, its refund and the sale are written
 * together; of goods that never arrived, what was never paid is taken out of the sale, because nobody will collect it. Twice is once. Errors: `empty`, `too_long` (the words), `no_amount` (no whole đồng from 0 on), `too_much` with the most there is, `decided` where it was
 * decided otherwise; 404 outside the operator's area.
 */
export async function decideDispute({ db, clock }: { db: Database; clock: Clock }, { communeIds, disputeId, actor, refund, undo = false, words }: Input): Promise<Result<object, DecideProblem>> {
  const where = { id: disputeId, order: { seller: { communeId: { in: [...communeIds] } } } };
  const found = isUuid(disputeId) ? await db.dispute.findFirst({ where, select: { orderId: true } }) : null;
  if (!found) throw new Response(null, { status: 404 });
  const text = readText(words);
  if (!text.ok) return text;
  if (!Number.isSafeInteger(refund) || refund < 0) return failed({ code: 'no_amount' });
  const { orderId } = found;
  return db.$transaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ code: string; sellerId: string; communeId: string; total: number; discountMarket: number; paid: number; refunded: number; arrived: boolean }[]>`
      SELECT o.code, o.seller_id::text AS "sellerId", s.commune_id AS "communeId", o.total, o.discount_market AS "discountMarket", o.paid, o.refunded,
             EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = o.id AND e.to_state = 'delivered') AS arrived FROM "order" o JOIN seller s ON s.id = o.seller_id
      WHERE o.id = ${orderId}::uuid FOR UPDATE OF o`;
    const [dispute] = await tx.$queryRaw<{ refund: number | null; decision: string | null }[]>`SELECT refund, decision FROM dispute WHERE id = ${disputeId}::uuid FOR UPDATE`;
    if (!order || !dispute) throw new Response(null, { status: 404 });
    if (dispute.refund !== null) return dispute.refund === refund && dispute.decision === text.value ? ok({}) : failed({ code: 'decided' as const });
    const most = mostRefund(order);
    if (refund > most) return failed({ code: 'too_much' as const, most });
    const now = clock.now();
    const stepped = await stepOrder({ db: tx, clock }, { scope: 'market', orderId, step: 'decide', by: 'operator', actor, reason: text.value });
    if (!stepped.ok) throw new Error(`the dispute ${disputeId} is open, but its order is ${JSON.stringify(stepped.problem)}`);
    const asked = await endReturn(tx, orderId, now);
    const isUndone = undo && canUndo(order, asked);
    const back = takesBack(asked, { refund, most, undo: isUndone });
    if (refund > 0) {
      const created = await createRefund(tx, { clock }, { orderId, amount: refund, cause: 'dispute', key: `dispute:${disputeId}`, takesBack: back, actorId: actor.userId });
      if (!created.ok) throw new Error(`the dispute ${disputeId} cannot be refunded: ${created.problem.code}`);
    } else if (isUndone) await enterRefund(tx, { key: `dispute-undone:${disputeId}`, orderId, ...back, at: now, actorId: actor.userId });
    const unpaid = order.total - order.paid;
    if (!order.arrived && unpaid > 0) await enterRefund(tx, { key: `dispute-unpaid:${disputeId}`, orderId, amount: unpaid, at: now, actorId: actor.userId });
    await tx.dispute.update({ where: { id: disputeId }, data: { decidedAt: now, decidedBy: actor.userId, refund, decision: text.value } });
    await recordAct({ db: tx, clock }, actor, { action: 'dispute.decide', subject: { kind: 'dispute', id: disputeId, name: order.code }, seller: { id: order.sellerId, communeId: order.communeId }, after: { refund, ...(isUndone && { undone: true }) } });
    return ok({});
  });
}
