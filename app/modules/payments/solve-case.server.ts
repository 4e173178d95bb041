import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { takeUpOrder } from '#app/modules/orders/take-up-order.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { needsNote, officersOnly, solutionsOf } from './case.ts';
import type { CaseKind, Solution } from './case.ts';
import { createRefund } from './create-refund.server.ts';
import { sellersIn } from './scope.ts';
import type { MoneyScope } from './scope.ts';
import { openCase } from './internal/open-case.server.ts';
import { takeNotice } from './internal/take-notice.server.ts';
import type { Notice } from './internal/take-notice.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };
type Input = {
  caseId: string;
  scope: MoneyScope;
  solution: Solution;
  /** For `assign`: the payment that the transfer was for. */
  paymentId?: string | undefined;
  note?: string | undefined;
  actor: Actor;
};
export type SolveProblem = { code: 'note_missing' | 'solved_already' | 'sold_out' | 'no_payment' | 'moved' };

/**
 * Ends a case in one of the ways that its kind has, with what that means for order and money, in one transaction.
 * Errors: `note_missing`; `solved_already` by somebody else or by itself; `sold_out` where a cancelled order cannot live again; `no_payment` where the
 * chosen one is not of this account's seller; `moved` where the order has gone another way. 404 outside the scope.
 */
export async function solveCase({ db, clock, settings }: App, input: Input): Promise<Result<{ kind: CaseKind }, SolveProblem>> {
  if (!isUuid(input.caseId)) throw new Response(null, { status: 404 });
  const note = input.note?.trim().normalize('NFC').slice(0, 500) || null;
  if (needsNote.includes(input.solution) && !note) return failed({ code: 'note_missing' });
  try {
    return await db.$transaction((tx) => solve({ db: tx, clock, settings }, { ...input, note }));
  } catch (refusal) {
    if (refusal instanceof Refusal) return failed(refusal.problem);
    throw refusal;
  }
}

/** Undoes the transaction. */
class Refusal extends Error {
  readonly problem: SolveProblem;

  constructor(code: SolveProblem['code']) {
    super(code);
    this.problem = { code };
  }
}

type Held = { id: string; kind: CaseKind; state: 'open' | 'solved'; orderId: string | null; sellerId: string | null; paymentId: string | null; noticeId: string | null; amount: bigint };
type Tx = { db: Db; clock: Clock; settings: Settings };
type Chosen = Omit<Input, 'note'> & { note: string | null };

async function solve(app: Tx, input: Chosen): Promise<Result<{ kind: CaseKind }, SolveProblem>> {
  const { db: tx, clock } = app;
  await holdMoney(tx, input);
  const [held] = await tx.$queryRaw<Held[]>`
    SELECT id, kind, state::text, order_id AS "orderId", seller_id AS "sellerId", payment_id AS "paymentId", notice_id AS "noticeId", amount
    FROM payment_case WHERE id = ${input.caseId}::uuid FOR UPDATE`;
  const isInScope = held?.sellerId ? await tx.seller.count({ where: { AND: [{ id: held.sellerId }, sellersIn(input.scope)] } }) : 0;
  if (!held || isInScope === 0 || ('sellerId' in input.scope && officersOnly.includes(held.kind))) throw new Response(null, { status: 404 });
  if (held.state === 'solved') throw new Refusal('solved_already');
  if (!solutionsOf[held.kind].includes(input.solution)) throw new Response(null, { status: 400 });
  await tx.paymentCase.update({ where: { id: held.id }, data: { state: 'solved', solvedAt: clock.now(), solvedBy: input.actor.userId, solution: input.solution, note: input.note } });
  await act(app, held, input);
  await record(app, held, input);
  return ok({ kind: held.kind });
}

/** Payments are locked before orders, and orders before cases, as by a notice that comes at the same moment. */
async function holdMoney(tx: Db, { caseId, paymentId = '' }: Chosen): Promise<void> {
  const chosen = isUuid(paymentId) ? paymentId : null;
  const orders = await tx.$queryRaw<{ orderId: string | null }[]>`
    SELECT p.order_id AS "orderId" FROM payment p WHERE p.id = ${chosen}::uuid OR p.id = (SELECT payment_id FROM payment_case WHERE id = ${caseId}::uuid) ORDER BY p.id FOR UPDATE`;
  await tx.$queryRaw`
    SELECT id FROM "order" WHERE id = ANY (${orders.flatMap(({ orderId }) => orderId ?? [])}::uuid[]) OR id = (SELECT order_id FROM payment_case WHERE id = ${caseId}::uuid) ORDER BY id FOR NO KEY UPDATE`;
}

async function act(app: Tx, held: Held, { solution, paymentId, actor }: Chosen): Promise<void> {
  const { db: tx, clock } = app;
  const { orderId } = held;
  if (solution === 'give_back' && orderId) return giveBack(app, held, orderId, actor);
  if (solution === 'take_up' && orderId && held.paymentId) return takeUp(app, { ...held, orderId, paymentId: held.paymentId });
  if (solution === 'call_off' && orderId) {
    const moved = await stepOrder({ db: tx, clock }, { scope: 'market', orderId, step: 'expire', by: 'time', actor: null });
    if (!moved.ok) throw new Refusal('moved');
  }
  if (solution === 'send_again') await sendAgain(tx, held.id);
  if (solution === 'assign') await assign(app, held, paymentId ?? '');
  if (solution === 'not_ours' && held.noticeId) await tx.bankNotice.update({ where: { id: held.noticeId }, data: { state: 'ignored', note: '', raw: {} } });
}

/** Another attempt of the refund that failed: its time makes it another request for the provider. */
async function sendAgain(tx: Db, caseId: string): Promise<void> {
  const { orderId, amount } = await tx.paymentCase.findUniqueOrThrow({ where: { id: caseId } });
  const failed = await tx.refund.findFirst({ where: { orderId: orderId ?? '', amount: Number(amount), state: 'failed', method: 'card' }, orderBy: { createdAt: 'asc' }, select: { id: true } });
  if (!failed) throw new Refusal('moved');
  await tx.refund.update({ where: { id: failed.id }, data: { state: 'due', failure: null, providerRef: null } });
  await announce(tx, 'payments.refund_due', { refundId: failed.id });
}

/** So much of it as has not gone back already. */
async function giveBack({ db: tx, clock }: Tx, held: Held, orderId: string, actor: Actor): Promise<void> {
  const { paid, refunded } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { paid: true, refunded: true } });
  const amount = Math.min(Number(held.amount), paid - refunded);
  if (amount > 0) await createRefund(tx, { clock }, { orderId, amount, cause: held.kind === 'too_late' ? 'late' : 'overpaid', key: `case:${held.id}`, paymentId: held.paymentId, actorId: actor.userId });
}

/** The order lives again where its goods are still there and what was paid for it is whole. What came beyond that, in whatever pieces, is one case from then on. */
async function takeUp({ db: tx, clock, settings }: Tx, { id, orderId, paymentId, sellerId, noticeId }: Held & { orderId: string; paymentId: string }): Promise<void> {
  const { paid, refunded, total } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { paid: true, refunded: true, total: true } });
  const surplus = paid - refunded - total;
  if (surplus < 0) throw new Refusal('moved');
  const taken = await takeUpOrder({ db: tx, clock }, { orderId });
  if (!taken.ok) throw new Refusal(taken.problem.code === 'sold_out' ? 'sold_out' : 'moved');
  // One of a whole checkout says already how it stands.
  await tx.payment.updateMany({ where: { id: paymentId, orderId }, data: { state: 'paid', paidAt: clock.now() } });
  await tx.paymentCase.updateMany({ where: { orderId, state: 'open', kind: { in: ['too_late', 'too_much', 'twice'] } }, data: { state: 'solved', solution: 'take_up', solvedAt: clock.now() } });
  if (surplus > 0) await openCase({ db: tx, settings }, { kind: 'too_much', key: `too_much:${id}`, orderId, sellerId, paymentId, noticeId, amount: BigInt(surplus), expected: BigInt(total), at: clock.now() });
}

/** The transfer counts for this payment after all, as if its note had named it. */
async function assign(app: Tx, { noticeId, sellerId }: Held, paymentId: string): Promise<void> {
  const payment = isUuid(paymentId) ? await app.db.payment.findFirst({ where: { id: paymentId, provider: 'vietqr', order: { sellerId: sellerId ?? '' } }, select: { id: true } }) : null;
  if (!payment || !noticeId) throw new Refusal('no_payment');
  const [notice] = await app.db.$queryRaw<Notice[]>`SELECT id, account, amount, note, at FROM bank_notice WHERE id = ${noticeId}::uuid AND payment_id IS NULL FOR UPDATE`;
  if (!notice) throw new Refusal('solved_already');
  await takeNotice(app, notice, payment.id);
}

async function record({ db, clock }: Tx, { id, kind, sellerId, orderId, amount }: Held, { scope, solution, note, actor }: Chosen): Promise<void> {
  const order = orderId && (await db.order.findUnique({ where: { id: orderId }, select: { code: true } }));
  const deed = { action: 'payment.solve_case', subject: { kind: 'payment', id, ...(order && { name: order.code }) }, before: { kind, amount: String(amount) }, after: { solution, ...(note && { note }) } } as const;
  if ('sellerId' in scope) return void (await recordSellerAct({ db, clock }, actor, { sellerId: scope.sellerId, part: 'orders', ...deed }));
  const seller = sellerId ? await db.seller.findUnique({ where: { id: sellerId }, select: { id: true, communeId: true } }) : null;
  await recordAct({ db, clock }, actor, { ...deed, seller });
}
