import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import type { EvidenceProblem } from '#app/modules/returns/evidence.ts';
import { storeEvidence, withEvidence } from '#app/modules/returns/store-evidence.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { canDispute, readText } from './dispute.ts';
import { countWriting } from './internal/limits.server.ts';

type App = { db: Database; clock: Clock; storage: Storage };
type Typed = { orderId: string; /** Of the first message, made by the form: pressing twice is one dispute. */ id: string; body: string; pictures: readonly File[] };
type Side = { by: 'buyer'; groupKey: string; address: string } | { by: 'seller'; sellerId: string; actor: Actor };
export type OpenProblem = { code: 'empty' | 'too_long' | 'too_late' } | { code: 'state_moved'; state: OrderState } | { code: 'too_often'; minutes: number } | EvidenceProblem;
type Opened = Result<{ disputeId: string }, OpenProblem>;

/**
 * The buyer asks the market to decide about an order: goods that do not come, bad ones, a return that was refused. A completed order can be asked about for
 * `disputeDays`, an order once. Errors: `empty`, `too_long`, those of `storeEvidence`, `too_often`, `too_late`, `state_moved`; 404 where the order is not
 * of this secret page.
 */
export function openBuyerDispute(app: App, { groupKey, address, ...typed }: Typed & { groupKey: string; address: string }): Promise<Opened> {
  return openDispute(app, typed, { by: 'buyer', groupKey, address });
}

/** The seller, or a helper under consent, asks the market about goods that came back otherwise than they went. Errors as of `openBuyerDispute`; 404 for another seller's order. */
export function openSellerDispute(app: App, { sellerId, actor, ...typed }: Typed & { sellerId: string; actor: Actor }): Promise<Opened> {
  return openDispute(app, typed, { by: 'seller', sellerId, actor });
}

async function openDispute(app: App, { orderId, id, body: typed, pictures }: Typed, side: Side): Promise<Opened> {
  const where = side.by === 'buyer' ? { group: { key: side.groupKey } } : { sellerId: side.sellerId };
  const order = isUuid(orderId) && isUuid(id) ? await app.db.order.findFirst({ where: { id: orderId, ...where }, select: { id: true } }) : null;
  if (!order) throw new Response(null, { status: 404 });
  const body = readText(typed);
  if (!body.ok) return body;
  const minutes = await countWriting(app.db, { orderId, side: side.by, address: side.by === 'buyer' ? side.address : null });
  if (minutes > 0) return failed({ code: 'too_often', minutes });
  const stored = await storeEvidence(app, pictures);
  if (!stored.ok) return stored;
  return withEvidence(app, stored.value, () =>
    app.db.$transaction(async (tx) => {
      const opened = await keepDispute({ db: tx, clock: app.clock }, { orderId, id, body: body.value, pictureKeys: stored.value, side });
      return { kept: opened.ok && opened.value.fresh, value: opened };
    }),
  );
}

type Dispute = { orderId: string; id: string; body: string; pictureKeys: string[]; side: Side };

async function keepDispute({ db: tx, clock }: { db: Db; clock: Clock }, { orderId, id, body, pictureKeys, side }: Dispute): Promise<Result<{ disputeId: string; fresh: boolean }, OpenProblem>> {
  await tx.$queryRaw`SELECT id FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`;
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { state: true, completedAt: true, dispute: { select: { id: true, messages: { where: { id }, select: { id: true } } } } } });
  if (order.dispute) return order.dispute.messages.length > 0 ? ok({ disputeId: order.dispute.id, fresh: false }) : failed({ code: 'state_moved', state: order.state });
  const now = clock.now();
  if (side.by === 'buyer' && order.state === 'completed' && !canDispute(order, now)) return failed({ code: 'too_late' });
  const move = { orderId, reason: body };
  const stepped = await stepOrder({ db: tx, clock }, side.by === 'buyer' ? { ...move, scope: { groupKey: side.groupKey }, step: 'dispute', by: 'buyer', actor: null } : { ...move, scope: { sellerId: side.sellerId }, step: 'dispute-return', by: 'seller', actor: side.actor });
  if (!stepped.ok) return failed({ code: 'state_moved', state: order.state });
  const authorId = side.by === 'seller' ? side.actor.userId : null;
  const { id: disputeId } = await tx.dispute.create({
    data: { orderId, openedBy: side.by, reason: body, openedAt: now, messages: { create: { id, from: side.by, authorId, body, pictureKeys, at: now } } },
    select: { id: true },
  });
  return ok({ disputeId, fresh: true });
}
