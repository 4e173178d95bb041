import { enterPayment } from '#app/modules/ledger/enter-payment.server.ts';
import type { Hands } from '#app/modules/ledger/facts.ts';
import { notePaid } from '#app/modules/orders/note-money.server.ts';
import { setPaymentTime } from '#app/modules/orders/set-payment-time.server.ts';
import { calledOffStates } from '#app/modules/orders/order.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { openCase } from './open-case.server.ts';

export type HeldPayment = { id: string; orderId: string; sellerId: string; amount: number; received: bigint; state: 'waiting' | 'paid' | 'ended' };

type App = { db: Db; clock: Clock; settings: { publicUrl: string } };
type Money = { payment: HeldPayment; amount: number; /** What it comes from: the same again takes nothing. */ key: string; hands: Hands; at: Date; noticeId: string | null; actorId: string | null };

/** Hours that somebody has for the rest who has paid a part. */
const restHours = 24;

/** A payment of one order, held until the transaction ends. Null where it is none. */
export async function holdPayment(tx: Db, paymentId: string): Promise<HeldPayment | null> {
  const [payment] = await tx.$queryRaw<HeldPayment[]>`
    SELECT p.id, p.order_id AS "orderId", o.seller_id AS "sellerId", p.amount, p.received, p.state::text
    FROM payment p JOIN "order" o ON o.id = p.order_id WHERE p.id = ${paymentId}::uuid FOR UPDATE OF p`;
  return payment ?? null;
}

/**
 * Money came in for a payment that is held: ledger, order and payment say so together, whatever it is good for. Enough for an unpaid order places it;
 * what does not fit opens a case. Answers what it was.
 */
export async function takeMoney(app: App, { payment, amount, key, hands, at, noticeId, actorId }: Money): Promise<'paid' | 'case' | 'known'> {
  const { db: tx, clock } = app;
  const { orderId, sellerId } = payment;
  if (!(await enterPayment(tx, { key, orderId, sellerId, amount, hands, at, actorId }))) return 'known';
  await notePaid(tx, orderId, amount);
  const received = payment.received + BigInt(amount);
  await tx.payment.update({ where: { id: payment.id }, data: { received } });
  const about = { key, orderId, sellerId, paymentId: payment.id, noticeId, expected: BigInt(payment.amount), at: clock.now() };
  const { state } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { state: true } });
  const isLate = payment.state === 'ended' || calledOffStates.includes(state);
  if (isLate || payment.state === 'paid') {
    const kind = isLate ? 'too_late' : 'twice';
    await openCase(app, { ...about, kind, key: `${kind}:${key}`, amount: BigInt(amount) });
    return 'case';
  }
  if (received < payment.amount) return waitForRest(app, payment, received, about);
  await settleRest(tx, payment, clock.now());
  await tx.payment.update({ where: { id: payment.id }, data: { state: 'paid', paidAt: at } });
  await stepOrder({ db: tx, clock }, { scope: 'market', orderId, step: 'pay', by: 'payment', actor: null });
  const over = received - BigInt(payment.amount);
  if (over === 0n) return 'paid';
  await openCase(app, { ...about, kind: 'too_much', key: `too_much:${key}`, amount: over });
  return 'case';
}

type About = { orderId: string; sellerId: string; paymentId: string; noticeId: string | null; expected: bigint; at: Date };

/** A part came in: the first one holds the goods a day longer, and the buyer is told what is missing. */
async function waitForRest(app: App, payment: HeldPayment, received: bigint, about: About): Promise<'case'> {
  const until = new Date(app.clock.now().getTime() + restHours * 3_600_000);
  const amount = BigInt(payment.amount) - received;
  if (payment.received === 0n) {
    await app.db.payment.update({ where: { id: payment.id }, data: { expiresAt: until } });
    await setPaymentTime(app.db, { orderIds: [payment.orderId], until });
  }
  await openCase(app, { ...about, kind: 'too_little', key: restKey(payment), amount });
  await app.db.paymentCase.updateMany({ where: { dedupeKey: restKey(payment), state: 'open' }, data: { amount } });
  return 'case';
}

const restKey = ({ id }: { id: string }) => `too_little:${id}`;

async function settleRest(tx: Db, payment: HeldPayment, now: Date): Promise<void> {
  await tx.paymentCase.updateMany({ where: { dedupeKey: restKey(payment), state: 'open' }, data: { state: 'solved', solution: 'paid_rest', solvedAt: now } });
}
