import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { AuditAction } from '#app/modules/audit/actions.ts';
import { removeStock } from '#app/modules/catalog/add-stock.server.ts';
import { returnToLots } from '#app/modules/traceability/return-to-lots.server.ts';
import { returnStock } from '#app/modules/catalog/return-stock.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { finalStates, steps } from '../order.ts';
import type { OrderState, StepName } from '../order.ts';

/** Whose order it must be: every statement filters by it. */
export type OrderScope = { sellerId: string } | { groupKey: string };

export type MoveProblem = { code: 'reason_missing' } | { code: 'state_moved'; state: OrderState };

type Move = { scope: OrderScope; orderId: string; step: StepName; /** Null = the buyer, whose key is the right. */ actor: Actor | null; reason?: string | undefined };

/** What the audit log calls a step of the seller's. */
const actions: Record<Exclude<StepName, 'cancel'>, AuditAction> = {
  confirm: 'order.confirm',
  decline: 'order.decline',
  'hand-over': 'order.hand_over',
  deliver: 'order.deliver',
  'take-back': 'order.take_back',
};

function inScope(scope: OrderScope) {
  return 'sellerId' in scope
    ? Prisma.sql`seller_id = ${scope.sellerId}::uuid`
    : Prisma.sql`group_id = (SELECT id FROM order_group WHERE key = ${scope.groupKey})`;
}

/**
 * Takes one step of the table in `order.ts`. Taking it twice is harmless. An order that is not in the scope answers 404;
 * one that has meanwhile gone another way answers `state_moved`.
 */
export async function moveOrder({ db, clock }: { db: Database; clock: Clock }, move: Move): Promise<Result<{ state: OrderState }, MoveProblem>> {
  const step = steps[move.step];
  const reason = move.reason?.trim().normalize('NFC').slice(0, 300) || null;
  if ('needsReason' in step && !reason) return failed({ code: 'reason_missing' });
  return db.$transaction(async (tx) => {
    const now = clock.now();
    const moved = await tx.$executeRaw`
      UPDATE "order" SET state = ${step.to}::order_state, reason = coalesce(${reason}, reason),
             closed_at = CASE WHEN ${finalStates.includes(step.to)} THEN ${now} ELSE closed_at END
      WHERE id = ${move.orderId}::uuid AND ${inScope(move.scope)} AND state = ${step.from}::order_state`;
    if (moved === 0) return explainNoMove(tx, move);
    const event = await tx.orderEvent.create({
      data: { orderId: move.orderId, from: step.from, to: step.to, at: now, actorId: move.actor?.userId ?? null, note: reason },
    });
    if ('returnsStock' in step) await putBack(tx, move.orderId);
    await announce(tx, 'orders.stepped', { eventId: event.id });
    await recordStep({ db: tx, clock }, move, reason);
    return ok({ state: step.to });
  });
}

/** The goods go back on the shelf and to their lots, variants locked first as a checkout does; those of a recalled lot stay off the shelf. */
async function putBack(tx: Db, orderId: string): Promise<void> {
  const lines = await tx.orderLine.findMany({ where: { orderId }, select: { id: true, variantId: true, quantity: true, variant: { select: { productId: true } } } });
  await returnStock(tx, lines);
  const recalled = await returnToLots(tx, lines.map(({ id }) => id));
  for (const [variantId, quantity] of recalled) {
    const productId = lines.find((line) => line.variantId === variantId)?.variant.productId ?? '';
    await removeStock(tx, { variantId, productId, quantity });
  }
}

async function recordStep(app: { db: Db; clock: Clock }, { scope, step, orderId, actor }: Move, reason: string | null): Promise<void> {
  if (!actor || !('sellerId' in scope) || step === 'cancel') return;
  const { code } = await app.db.order.findUniqueOrThrow({ where: { id: orderId }, select: { code: true } });
  const { from, to } = steps[step];
  await recordSellerAct(app, actor, {
    sellerId: scope.sellerId,
    part: 'orders',
    action: actions[step],
    subject: { kind: 'order', id: orderId, name: code },
    before: { state: from },
    after: { state: to, ...(reason && { reason }) },
  });
}

async function explainNoMove(tx: Db, { orderId, scope, step }: Move): Promise<Result<{ state: OrderState }, MoveProblem>> {
  const [order] = await tx.$queryRaw<{ state: OrderState }[]>`SELECT state::text FROM "order" WHERE id = ${orderId}::uuid AND ${inScope(scope)}`;
  if (!order) throw new Response(null, { status: 404 });
  return order.state === steps[step].to ? ok(order) : failed({ code: 'state_moved', state: order.state });
}
