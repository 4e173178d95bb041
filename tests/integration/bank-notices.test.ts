import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { beginPayments } from '#app/modules/payments/begin-payment.server.ts';
import { confirmPayment } from '#app/modules/payments/confirm-payment.server.ts';
import { followOrderStep } from '#app/modules/payments/follow-order-step.server.ts';
import { getPaymentPage } from '#app/modules/payments/get-payment-page.server.ts';
import { listPaymentMethods } from '#app/modules/payments/list-payment-methods.server.ts';
import { listMoneyBack } from '#app/modules/payments/list-money-back.server.ts';
import { nameRefundAccount } from '#app/modules/payments/name-refund-account.server.ts';
import { receiveBankNotice } from '#app/modules/payments/receive-bank-notice.server.ts';
import { solveCase } from '#app/modules/payments/solve-case.server.ts';
import { workBankNotice } from '#app/modules/payments/work-bank-notice.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { bankSays, createPayableSeller, createUnpaidGroup, createUnpaidOrder, feedSecret } from '#tests/factories/payments.ts';
import { messagesTo } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T02:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
let app: AppContext;
beforeAll(() => {
  app = Object.create(market.app, { settings: { value: { ...market.app.settings, bankFeeds: { sepay: null, casso: null, own: { secret: feedSecret } } } } });
});

/** The bank tells, and the worker works what is new. */
async function transfer(account: string, amount: number, note: string, id: string = randomUUID()) {
  const said = bankSays([{ account, amount, note, id }], clock.now());
  expect(await receiveBankNotice(app, { provider: 'own', ...said })).toMatchObject({ ok: true });
  await workNew();
  return app.db.bankNotice.findUniqueOrThrow({ where: { provider_providerId: { provider: 'own', providerId: id } } });
}

async function workNew() {
  for (const { id } of await app.db.bankNotice.findMany({ where: { state: 'new' } })) await workBankNotice(app, { noticeId: id });
}

async function workSteps(orderId: string) {
  for (const { id } of await app.db.orderEvent.findMany({ where: { orderId }, orderBy: { at: 'asc' } })) await followOrderStep(app, { eventId: id });
}

const orderOf = (id: string) => app.db.order.findUniqueOrThrow({ where: { id } });
const paymentOf = (id: string) => app.db.payment.findUniqueOrThrow({ where: { id } });
const casesOf = (orderId: string) => app.db.paymentCase.findMany({ where: { orderId }, orderBy: { openedAt: 'asc' } });
const stockOf = async (id: string) => (await app.db.variant.findUniqueOrThrow({ where: { id } })).stock;
/** What the ledger says that the buyer of an order has paid and not got back. */
async function paidInLedger(orderId: string) {
  const { _sum } = await app.db.ledgerEntry.aggregate({ where: { orderId, account: 'buyer' }, _sum: { amount: true } });
  return -Number(_sum.amount ?? 0n);
}

async function expire(orderId: string) {
  await app.db.$transaction((tx) => stepOrder({ db: tx, clock }, { scope: 'market', orderId, step: 'expire', by: 'time', actor: null }));
  await workSteps(orderId);
}

describe('Paying by transfer', () => {
  test('says of an order that was called off that nothing more is to be paid, and not that its goods are got ready', async () => {
    const payables = [await createPayableSeller(app.db), await createPayableSeller(app.db)];
    const group = await createUnpaidGroup(app, payables);
    await beginPayments(app, { groupId: group.id });
    const [paid, left] = await app.db.payment.findMany({ where: { groupId: group.id }, orderBy: { reference: 'asc' } });
    await transfer(payables[0]?.account.number ?? '', paid?.amount ?? 0, paid?.reference ?? '');
    const statesShown = async () => (await getPaymentPage(app, group.key)).orders.map(({ state }) => state);
    expect(await statesShown()).toEqual(['paid', 'waiting']);
    for (const [orderId, step, by] of [[paid?.orderId, 'decline', 'seller'], [left?.orderId, 'cancel', 'buyer']] as const) {
      await app.db.$transaction((tx) => stepOrder({ db: tx, clock }, { scope: 'market', orderId: orderId ?? '', step, by, actor: null, reason: 'sold_out' }));
      await workSteps(orderId ?? '');
    }
    expect(await statesShown()).toEqual(['none', 'ended']);
    expect((await getPaymentPage(app, group.key)).backs).toMatchObject([{ amount: paid?.amount, state: 'due' }]);
  });

  test('is offered where every seller has an account', async () => {
    const { seller } = await createPayableSeller(app.db);
    const without = await createSeller(app.db, { name: 'Không tài khoản' });
    expect(await listPaymentMethods(app, { sellerIds: [seller.id] })).toEqual(['cod', 'vietqr']);
    expect(await listPaymentMethods(app, { sellerIds: [seller.id, without.id] })).toEqual(['cod']);
  });

  test('begins once: each order names its seller’s account as it was, and is held for 30 minutes', async () => {
    const payables = [await createPayableSeller(app.db), await createPayableSeller(app.db)];
    const group = await createUnpaidGroup(app, payables);
    const results = await Promise.all([1, 2, 3].map(() => beginPayments(app, { groupId: group.id })));
    expect(results).toEqual([1, 2, 3].map(() => ({ ok: true, value: { payUrl: null } })));
    await app.db.bankAccount.update({ where: { sellerId: payables[0]?.seller.id ?? '' }, data: { number: '99999' } });
    clock.set(new Date(start.getTime() + 5 * 60_000));
    await beginPayments(app, { groupId: group.id });
    const payments = await app.db.payment.findMany({ where: { groupId: group.id }, orderBy: { reference: 'asc' } });
    expect(payments.map(({ reference, bankNumber, amount }) => ({ reference, bankNumber, amount }))).toEqual(
      group.orders.map(({ code, total }, place) => ({ reference: code.replace('-', ''), bankNumber: payables[place]?.account.number, amount: total })),
    );
    const held = await app.db.order.findMany({ where: { groupId: group.id } });
    expect(held.map(({ timerAt }) => timerAt)).toEqual([1, 2].map(() => new Date(start.getTime() + 30 * 60_000)));
    clock.set(start);
  });

  test('of an order whose seller took the account away is refused', async () => {
    const payable = await createPayableSeller(app.db);
    const group = await createUnpaidGroup(app, [payable]);
    await app.db.bankAccount.delete({ where: { sellerId: payable.seller.id } });
    expect(await beginPayments(app, { groupId: group.id })).toEqual({ ok: false, problem: { code: 'not_offered' } });
  });
});

describe('A notice of a transfer', () => {
  test('that names the order, its account and its amount places the order: ledger, payment and order say so together', async () => {
    const payable = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    const notice = await transfer(payable.account.number, order.total, `MBVCB.1234.${payment.reference.toLowerCase()} chuyen tien`);
    expect(notice).toMatchObject({ state: 'matched', paymentId: payment.id });
    expect(await orderOf(order.id)).toMatchObject({ state: 'placed', paid: order.total });
    expect(await paymentOf(payment.id)).toMatchObject({ state: 'paid', received: BigInt(order.total), paidAt: start });
    const entries = await app.db.ledgerEntry.findMany({ where: { orderId: order.id }, orderBy: { amount: 'asc' } });
    expect(entries.map(({ account, amount }) => [account, Number(amount)])).toEqual([['buyer', -order.total], ['seller', order.total]]);
    expect(await casesOf(order.id)).toEqual([]);
  });

  test('that is told 20 times at once has one effect', async () => {
    const payable = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    const said = bankSays([{ account: payable.account.number, amount: order.total, note: payment.reference, id: 'once' }], clock.now());
    const answers = await Promise.all(Array.from({ length: 20 }, () => receiveBankNotice(app, { provider: 'own', ...said })));
    expect(new Set(answers.map(({ ok }) => ok))).toEqual(new Set([true]));
    const { id: noticeId } = await app.db.bankNotice.findFirstOrThrow({ where: { providerId: 'once' } });
    await Promise.all(Array.from({ length: 20 }, () => workBankNotice(app, { noticeId })));
    expect(await app.db.bankNotice.count({ where: { providerId: 'once' } })).toBe(1);
    expect(await orderOf(order.id)).toMatchObject({ state: 'placed', paid: order.total });
    expect(await app.db.ledgerTransaction.count({ where: { orderId: order.id } })).toBe(1);
    expect(await app.db.orderEvent.count({ where: { orderId: order.id, step: 'pay' } })).toBe(1);
    const jobs = await app.db.$queryRaw<[{ count: number }]>`SELECT count(*)::int FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'payments.bank_notice' AND j.payload ->> 'noticeId' = ${noticeId}`;
    expect(jobs[0].count).toBe(1);
  });

  test('of too little holds the goods a day longer and asks the buyer for the rest; the rest places the order', async () => {
    const payable = await createPayableSeller(app.db);
    const { group, order, payment } = await createUnpaidOrder(app, payable);
    await transfer(payable.account.number, order.total - 30_000, payment.reference);
    expect(await orderOf(order.id)).toMatchObject({ state: 'unpaid', paid: order.total - 30_000, timerAt: new Date(start.getTime() + 24 * 3_600_000) });
    expect(await casesOf(order.id)).toMatchObject([{ kind: 'too_little', amount: 30_000n, expected: BigInt(order.total), state: 'open' }]);
    expect((await messagesTo(app.db, group.buyerPhone)).at(-1)).toContain('còn thiếu 30.000');
    clock.set(new Date(start.getTime() + 20 * 3_600_000));
    await transfer(payable.account.number, 10_000, payment.reference);
    // Not another day for each đồng.
    expect((await orderOf(order.id)).timerAt).toEqual(new Date(start.getTime() + 24 * 3_600_000));
    clock.set(start);
    expect(await casesOf(order.id)).toMatchObject([{ kind: 'too_little', amount: 20_000n, state: 'open' }]);
    await transfer(payable.account.number, 20_000, payment.reference);
    expect(await orderOf(order.id)).toMatchObject({ state: 'placed', paid: order.total });
    expect(await casesOf(order.id)).toMatchObject([{ state: 'solved', solution: 'paid_rest' }]);
  });

  test('of too much places the order; the difference goes back by one press, once', async () => {
    const payable = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    await transfer(payable.account.number, order.total + 50_000, payment.reference);
    expect(await orderOf(order.id)).toMatchObject({ state: 'placed', paid: order.total + 50_000, refunded: 0 });
    const [open] = await casesOf(order.id);
    expect(open).toMatchObject({ kind: 'too_much', amount: 50_000n, state: 'open' });
    const press = () => solveCase(app, { caseId: open?.id ?? '', scope: { sellerId: payable.seller.id }, solution: 'give_back', actor: someActor() });
    const presses = await Promise.all([press(), press()]);
    expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await orderOf(order.id)).toMatchObject({ refunded: 50_000 });
    expect(await app.db.refund.findMany({ where: { orderId: order.id } })).toMatchObject([{ amount: 50_000, cause: 'overpaid', state: 'due', method: 'vietqr' }]);
    expect(await app.db.auditEntry.findMany({ where: { subjectId: open?.id ?? '' } })).toMatchObject([{ action: 'payment.solve_case', after: { solution: 'give_back' } }]);
  });

  test('that comes twice is a case; the order is paid once', async () => {
    const payable = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    await transfer(payable.account.number, order.total, payment.reference);
    await transfer(payable.account.number, order.total, payment.reference);
    expect(await casesOf(order.id)).toMatchObject([{ kind: 'twice', amount: BigInt(order.total) }]);
    expect(await orderOf(order.id)).toMatchObject({ state: 'placed', paid: order.total * 2 });
    expect(await app.db.orderEvent.count({ where: { orderId: order.id, step: 'pay' } })).toBe(1);
  });

  test('for an order that was cancelled meanwhile takes it up again while the goods are there', async () => {
    const payable = await createPayableSeller(app.db, { stock: 5 });
    const { order, payment } = await createUnpaidOrder(app, payable, { quantity: 3 });
    await expire(order.id);
    expect([await stockOf(payable.variantId), (await paymentOf(payment.id)).state]).toEqual([5, 'ended']);
    await transfer(payable.account.number, order.total, payment.reference);
    expect(await orderOf(order.id)).toMatchObject({ state: 'cancelled', paid: order.total });
    const [late] = await casesOf(order.id);
    expect(late).toMatchObject({ kind: 'too_late', amount: BigInt(order.total) });
    const press = { caseId: late?.id ?? '', scope: { sellerId: payable.seller.id }, actor: someActor() };
    expect(await solveCase(app, { ...press, solution: 'take_up' })).toMatchObject({ ok: true });
    expect(await orderOf(order.id)).toMatchObject({ state: 'placed', closedAt: null });
    expect([await stockOf(payable.variantId), (await paymentOf(payment.id)).state]).toEqual([2, 'paid']);
    expect(await solveCase(app, { ...press, solution: 'give_back' })).toMatchObject({ ok: false, problem: { code: 'solved_already' } });
  });

  test('too late asks for no account while nobody has decided; then for one until it is named, and says what has gone', async () => {
    const payable = await createPayableSeller(app.db, { stock: 5 });
    const { group, order, payment } = await createUnpaidOrder(app, payable);
    const part = order.total - 30_000;
    await transfer(payable.account.number, part, payment.reference);
    await expire(order.id);
    const nothing = { orderId: order.id, late: 0, surplus: 0, asked: 0, going: 0, toCard: 0, done: 0 };
    expect(await listMoneyBack(app, group.key)).toEqual([{ ...nothing, asked: part }]);
    await transfer(payable.account.number, 30_000, payment.reference);
    expect(await listMoneyBack(app, group.key)).toEqual([{ ...nothing, late: 30_000, asked: part }]);
    const [late] = (await casesOf(order.id)).filter(({ kind }) => kind === 'too_late');
    await solveCase(app, { caseId: late?.id ?? '', scope: { sellerId: payable.seller.id }, actor: someActor(), solution: 'give_back' });
    expect(await listMoneyBack(app, group.key)).toEqual([{ ...nothing, asked: order.total }]);
    for (const { id, amount } of await app.db.refund.findMany({ where: { orderId: order.id } })) {
      expect(await nameRefundAccount(app, { groupKey: group.key, refundId: id, ...payable.account })).toEqual({ ok: true, value: null });
      if (amount === part) await app.db.refund.update({ where: { id }, data: { state: 'done', doneAt: start } });
    }
    expect(await listMoneyBack(app, group.key)).toEqual([{ ...nothing, going: 30_000, done: part }]);
  });

  test('too late, in pieces and too much, takes the order up once: what came beyond it is one case, and no more than that goes back', async () => {
    const payable = await createPayableSeller(app.db, { stock: 5 });
    const { order, payment } = await createUnpaidOrder(app, payable, { quantity: 1 });
    await expire(order.id);
    for (const more of [10_000, -3_000]) await transfer(payable.account.number, order.total + more, payment.reference);
    const [first] = await casesOf(order.id);
    const press = { scope: { sellerId: payable.seller.id }, actor: someActor() };
    expect(await solveCase(app, { ...press, caseId: first?.id ?? '', solution: 'take_up' })).toMatchObject({ ok: true });
    const open = (await casesOf(order.id)).filter(({ state }) => state === 'open');
    expect(open).toMatchObject([{ kind: 'too_much', amount: BigInt(order.total + 7_000) }]);
    expect(await solveCase(app, { ...press, caseId: open[0]?.id ?? '', solution: 'give_back' })).toMatchObject({ ok: true });
    expect(await orderOf(order.id)).toMatchObject({ state: 'placed', paid: 2 * order.total + 7_000, refunded: order.total + 7_000 });
  });

  test('too late, when the goods are sold, goes back whole', async () => {
    const payable = await createPayableSeller(app.db, { stock: 3 });
    const { order, payment } = await createUnpaidOrder(app, payable, { quantity: 3 });
    await expire(order.id);
    await transfer(payable.account.number, order.total, payment.reference);
    await createUnpaidOrder(app, payable, { quantity: 1 });
    const [late] = await casesOf(order.id);
    const press = { caseId: late?.id ?? '', scope: { communeIds: [payable.seller.communeId] }, actor: someActor() };
    expect(await solveCase(app, { ...press, solution: 'take_up' })).toEqual({ ok: false, problem: { code: 'sold_out' } });
    expect([await stockOf(payable.variantId), (await orderOf(order.id)).state, (await casesOf(order.id))[0]?.state]).toEqual([2, 'cancelled', 'open']);
    expect(await solveCase(app, { ...press, solution: 'give_back' })).toMatchObject({ ok: true });
    expect(await orderOf(order.id)).toMatchObject({ refunded: order.total });
  });

  test('of which the seller had said by hand that it came only confirms it', async () => {
    const payable = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    const actor = someActor();
    const confirm = { sellerId: payable.seller.id, paymentId: payment.id, actor };
    for (const amount of [order.total - 1, Number.NaN, 0.5, Infinity]) expect(await confirmPayment(app, { ...confirm, amount })).toEqual({ ok: false, problem: { code: 'moved' } });
    expect(await confirmPayment(app, { ...confirm, amount: order.total })).toEqual({ ok: true, value: { orderId: order.id, isPaid: true } });
    expect(await confirmPayment(app, { ...confirm, amount: order.total })).toMatchObject({ ok: true });
    expect(await app.db.auditEntry.findMany({ where: { subjectId: payment.id } })).toMatchObject([{ action: 'payment.confirm', actorId: actor.userId, after: { state: 'paid', amount: order.total } }]);
    expect(await transfer(payable.account.number, order.total, payment.reference)).toMatchObject({ state: 'matched' });
    expect(await orderOf(order.id)).toMatchObject({ state: 'placed', paid: order.total });
    expect(await casesOf(order.id)).toEqual([]);
    await transfer(payable.account.number, order.total, payment.reference);
    expect(await casesOf(order.id)).toMatchObject([{ kind: 'twice' }]);
  });

  test('is confirmed by hand by its own seller alone', async () => {
    const payable = await createPayableSeller(app.db);
    const other = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    await expect(confirmPayment(app, { sellerId: other.seller.id, paymentId: payment.id, amount: order.total, actor: someActor() })).rejects.toMatchObject({ status: 404 });
    expect((await orderOf(order.id)).state).toBe('unpaid');
  });

  test('on another account than its seller’s counts for nothing and is shown', async () => {
    const payable = await createPayableSeller(app.db);
    const other = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    await transfer(other.account.number, order.total, payment.reference);
    expect(await orderOf(order.id)).toMatchObject({ state: 'unpaid', paid: 0 });
    expect(await casesOf(order.id)).toMatchObject([{ kind: 'wrong_account' }]);
  });

  test('without a code, of the amount that is waited for, is put to its order by a press', async () => {
    const payable = await createPayableSeller(app.db, { price: 123_400 });
    const { order, payment } = await createUnpaidOrder(app, payable);
    const other = await createUnpaidOrder(app, await createPayableSeller(app.db));
    await transfer(payable.account.number, order.total, 'chuyen tien buoi');
    const unknown = await app.db.paymentCase.findFirstOrThrow({ where: { sellerId: payable.seller.id, kind: 'unknown_note' } });
    const press = { caseId: unknown.id, scope: { sellerId: payable.seller.id }, solution: 'assign' as const, actor: someActor() };
    expect(await solveCase(app, { ...press, paymentId: other.payment.id })).toEqual({ ok: false, problem: { code: 'no_payment' } });
    expect(await solveCase(app, { ...press, paymentId: payment.id })).toMatchObject({ ok: true });
    expect(await orderOf(order.id)).toMatchObject({ state: 'placed', paid: order.total });
  });

  test('that has nothing to do with the market is forgotten: what it says of people is not kept', async () => {
    const payable = await createPayableSeller(app.db);
    const notice = await transfer(payable.account.number, 1_234_567, 'ba Tu tra tien ho cuoi');
    expect(notice).toMatchObject({ state: 'ignored', note: '', raw: {} });
    expect(await app.db.paymentCase.count({ where: { sellerId: payable.seller.id } })).toBe(0);
  });

  test('of more than anybody pays is looked at before it counts, and never breaks an amount', async () => {
    const payable = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    for (const amount of [5_000_000_000, 9_007_199_254_740_991]) expect(await transfer(payable.account.number, amount, payment.reference)).toMatchObject({ state: 'case_open', amount: BigInt(amount) });
    expect(await orderOf(order.id)).toMatchObject({ state: 'unpaid', paid: 0 });
    expect(await casesOf(order.id)).toMatchObject([{ kind: 'implausible' }, { kind: 'implausible' }]);
    expect(await solveCase(app, { caseId: (await casesOf(order.id))[0]?.id ?? '', scope: { communeIds: [payable.seller.communeId] }, solution: 'noted', actor: someActor() })).toEqual({ ok: false, problem: { code: 'note_missing' } });
  });

  test('of a case belongs to its seller: another one gets 404', async () => {
    const payable = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    await transfer(payable.account.number, order.total + 1, payment.reference);
    const [open] = await casesOf(order.id);
    const other = await createPayableSeller(app.db);
    await expect(solveCase(app, { caseId: open?.id ?? '', scope: { sellerId: other.seller.id }, solution: 'give_back', actor: someActor() })).rejects.toMatchObject({ status: 404 });
    await expect(solveCase(app, { caseId: open?.id ?? '', scope: { communeIds: ['2025-07:00001'] }, solution: 'give_back', actor: someActor() })).rejects.toMatchObject({ status: 404 });
    expect(await paidInLedger(order.id)).toBe(order.total + 1);
  });

  test('that comes at the moment in which somebody settles an earlier one waits for it, whichever is first', async () => {
    for (const [amount, solution] of [[-30_000, 'call_off'], [40_000, 'give_back'], [-30_000, 'call_off'], [40_000, 'give_back']] as const) {
      const payable = await createPayableSeller(app.db);
      const { order, payment } = await createUnpaidOrder(app, payable);
      await transfer(payable.account.number, order.total + amount, payment.reference);
      const [open] = await casesOf(order.id);
      const id = randomUUID();
      await receiveBankNotice(app, { provider: 'own', ...bankSays([{ account: payable.account.number, amount: 30_000, note: payment.reference, id }], clock.now()) });
      const { id: noticeId } = await app.db.bankNotice.findFirstOrThrow({ where: { providerId: id } });
      const press = () => solveCase(app, { caseId: open?.id ?? '', scope: { sellerId: payable.seller.id }, solution, actor: someActor() });
      await Promise.all([press(), workBankNotice(app, { noticeId }), press(), workBankNotice(app, { noticeId })]);
      await workSteps(order.id);
      const { paid, refunded } = await orderOf(order.id);
      expect([paid, await paidInLedger(order.id)]).toEqual([order.total + amount + 30_000, order.total + amount + 30_000]);
      expect(refunded).toBeLessThanOrEqual(paid);
    }
  });
});
