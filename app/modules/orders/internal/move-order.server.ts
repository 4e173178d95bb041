import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { AuditAction } from '#app/modules/audit/actions.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { announceSold } from '#app/modules/catalog/announce-sold.server.ts';
import { removeStock } from '#app/modules/catalog/add-stock.server.ts';
import { returnStock } from '#app/modules/catalog/return-stock.server.ts';
import { takeStock } from '#app/modules/catalog/take-stock.server.ts';
import { retakeDiscounts } from '#app/modules/discounts/release-discounts.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { takeFromLots } from '#app/modules/traceability/take-from-lots.server.ts';
import { returnToLots } from '#app/modules/traceability/return-to-lots.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { finalStates, nextTimer, steps, timerStart, unsoldStates } from '../order.ts';
import type { OrderState, Step, StepName, Taker } from '../order.ts';
import { settleOrder } from './settle-order.server.ts';

/** Whose order it must be: every statement filters by it. `market`: payments, carriers, the clock, who are told the order by the market itself. */
export type OrderScope = { sellerId: string } | { groupKey: string } | { communeIds: string[] } | 'market';

export type MoveProblem = { code: 'reason_missing' } | { code: 'state_moved'; state: OrderState };

export type Move = {
  scope: OrderScope;
  orderId: string;
  step: StepName;
  by: Taker;
  /** Null = the buyer, whose key is the right, or the market itself. */
  actor: Actor | null;
  reason?: string | undefined;
};

/** What the audit log calls a step of the seller's. */
const actions: Partial<Record<StepName, AuditAction>> = {
  pay: 'order.mark_paid',
  confirm: 'order.confirm',
  decline: 'order.decline',
  'call-off': 'order.call_off',
  pack: 'order.pack',
  'hand-over': 'order.hand_over',
  fetch: 'order.deliver',
  deliver: 'order.deliver',
  'fail-delivery': 'order.fail_delivery',
  'try-again': 'order.try_again',
  'take-back': 'order.take_back',
  'accept-return': 'return.accept',
  'refund-at-once': 'return.refund',
  'refuse-return': 'return.refuse',
  'receive-return': 'return.receive',
  refund: 'return.refund',
  'dispute-return': 'dispute.open',
};

function inScope(scope: OrderScope) {
  if (scope === 'market') return Prisma.sql`true`;
  if ('communeIds' in scope) return Prisma.sql`seller_id IN (SELECT id FROM seller WHERE commune_id = ANY (${scope.communeIds}))`;
  return 'sellerId' in scope ? Prisma.sql`seller_id = ${scope.sellerId}::uuid` : Prisma.sql`group_id = (SELECT id FROM order_group WHERE key = ${scope.groupKey})`;
}

/** Takes one step in a transaction of its own; see `moveOrderIn`. */
export function moveOrder({ db, clock }: { db: Database; clock: Clock }, move: Move): Promise<Result<{ state: OrderState }, MoveProblem>> {
  return db.$transaction((tx) => moveOrderIn({ db: tx, clock }, move));
}

type Moved = { from: OrderState; /** Never before the step that it waited for. */ at: Date; /** The harvest that a pre-order waits for. */ readyFrom: Date | null };

/**
 * Takes one step of the table in `order.ts`, in the caller's transaction: the statement itself holds the rule. Taking it twice is harmless. An
 * order that is not in the scope answers 404; one that has meanwhile gone another way answers `state_moved`, and nothing is changed.
 */
export async function moveOrderIn({ db: tx, clock }: { db: Db; clock: Clock }, move: Move): Promise<Result<{ state: OrderState }, MoveProblem>> {
  const step: Step = steps[move.step];
  if (!step.by.includes(move.by)) throw new Error(`${move.by} cannot take the step ${move.step}`);
  const reason = move.reason?.trim().normalize('NFC').slice(0, 300) || null;
  if (step.needsReason && !reason) return failed({ code: 'reason_missing' });
  const now = clock.now();
  const [moved] = await tx.$queryRaw<Moved[]>`
    UPDATE "order" o SET state = ${step.to}::order_state, state_since = greatest(${now}::timestamptz, before.state_since), timer_at = ${nextTimer(step.to, now, now)?.at ?? null}::timestamptz, reason = coalesce(${reason}, o.reason),
           closed_at = CASE WHEN ${step.takesStock ?? false} THEN NULL WHEN ${finalStates.includes(step.to) || step.to === 'delivered'} THEN coalesce(o.closed_at, ${now}) ELSE o.closed_at END,
           completed_at = CASE WHEN ${step.money === 'settle'} THEN coalesce(o.completed_at, ${now}) ELSE o.completed_at END
    FROM (SELECT id, state, state_since FROM "order" WHERE id = ${move.orderId}::uuid AND ${inScope(move.scope)} FOR UPDATE) AS before
    WHERE o.id = before.id AND before.state = ANY (${[...step.from]}::order_state[])
    RETURNING before.state::text AS "from", o.state_since AS at, (SELECT max(harvest_on) FROM order_line WHERE order_id = o.id) AS "readyFrom"`;
  if (!moved) return explainNoMove(tx, move);
  const since = timerStart(step.to, now, moved.readyFrom);
  if (since > now) await tx.order.update({ where: { id: move.orderId }, data: { timerAt: nextTimer(step.to, since, now)?.at ?? null } });
  const event = await tx.orderEvent.create({
    data: { orderId: move.orderId, step: move.step, by: move.by, from: moved.from, to: step.to, at: moved.at, actorId: move.actor?.userId ?? null, note: reason },
  });
  if (step.returnsStock) await putBack(tx, move.orderId);
  if (step.takesStock) await takeAgain(tx, move.orderId, now);
  if (step.money === 'settle') await settleOrder(tx, move.orderId, now);
  if (unsoldStates.includes(moved.from) !== unsoldStates.includes(step.to)) {
    const lines = await tx.orderLine.findMany({ where: { orderId: move.orderId }, select: { variantId: true } });
    await announceSold(tx, lines.map(({ variantId }) => variantId));
  }
  await announce(tx, 'orders.stepped', { eventId: event.id, to: step.to });
  await recordStep({ db: tx, clock }, move, moved.from, reason);
  return ok({ state: step.to });
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

/** The goods, and the codes that were given back with them; goods before codes, as a checkout locks them. */
async function takeAgain(tx: Db, orderId: string, now: Date): Promise<void> {
  const lines = await tx.orderLine.findMany({ where: { orderId }, select: { id: true, variantId: true, quantity: true, variant: { select: { productId: true } } }, orderBy: { id: 'asc' } });
  await takeStock(tx, lines.map(({ variantId, quantity, variant: { productId } }) => ({ variantId, quantity, productId })));
  await takeFromLots(tx, lines, vietnamDay(now));
  await retakeDiscounts(tx, await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { groupId: true } }));
}

async function recordStep(app: { db: Db; clock: Clock }, { scope, step, orderId, actor }: Move, from: OrderState, reason: string | null): Promise<void> {
  const action = actions[step];
  if (!actor || scope === 'market' || 'groupKey' in scope || !action) return;
  const { code, seller } = await app.db.order.findUniqueOrThrow({ where: { id: orderId }, select: { code: true, seller: { select: { id: true, communeId: true } } } });
  const act = { action, subject: { kind: 'order' as const, id: orderId, name: code }, before: { state: from }, after: { state: steps[step].to, ...(reason && { reason }) } };
  if ('communeIds' in scope) return void (await recordAct(app, actor, { ...act, seller }));
  await recordSellerAct(app, actor, { sellerId: scope.sellerId, part: 'orders', ...act });
}

async function explainNoMove(tx: Db, { orderId, scope, step }: Move): Promise<Result<{ state: OrderState }, MoveProblem>> {
  const [order] = await tx.$queryRaw<{ state: OrderState }[]>`SELECT state::text FROM "order" WHERE id = ${orderId}::uuid AND ${inScope(scope)}`;
  if (!order) throw new Response(null, { status: 404 });
  return order.state === steps[step].to ? ok(order) : failed({ code: 'state_moved', state: order.state });
}
