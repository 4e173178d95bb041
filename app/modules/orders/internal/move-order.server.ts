import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import { returnStock } from '#app/modules/catalog/return-stock.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { finalStates, steps } from '../order.ts';
import type { OrderState, StepName } from '../order.ts';

/** Whose order it must be: every statement filters by it. */
export type OrderScope = { sellerId: string } | { groupKey: string };

export type MoveProblem = { code: 'reason_missing' } | { code: 'state_moved'; state: OrderState };

type Move = { scope: OrderScope; orderId: string; step: StepName; actorId: string | null; reason?: string | undefined };

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
      data: { orderId: move.orderId, from: step.from, to: step.to, at: now, actorId: move.actorId, note: reason },
    });
    if ('returnsStock' in step) await returnStock(tx, await tx.orderLine.findMany({ where: { orderId: move.orderId } }));
    await announce(tx, 'orders.stepped', { eventId: event.id });
    return ok({ state: step.to });
  });
}

async function explainNoMove(tx: Db, { orderId, scope, step }: Move): Promise<Result<{ state: OrderState }, MoveProblem>> {
  const [order] = await tx.$queryRaw<{ state: OrderState }[]>`SELECT state::text FROM "order" WHERE id = ${orderId}::uuid AND ${inScope(scope)}`;
  if (!order) throw new Response(null, { status: 404 });
  return order.state === steps[step].to ? ok(order) : failed({ code: 'state_moved', state: order.state });
}
