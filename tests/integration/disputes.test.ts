import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { decideDispute } from '#app/modules/disputes/decide-dispute.server.ts';
import { findCasePicture } from '#app/modules/disputes/find-case-picture.server.ts';
import { getCase } from '#app/modules/disputes/get-case.server.ts';
import { getDispute } from '#app/modules/disputes/get-dispute.server.ts';
import { listDisputes } from '#app/modules/disputes/list-disputes.server.ts';
import { openBuyerDispute, openSellerDispute } from '#app/modules/disputes/open-dispute.server.ts';
import { setDisputeRules } from '#app/modules/disputes/set-dispute-rules.server.ts';
import { tellDisputeMessage } from '#app/modules/disputes/tell-dispute-message.server.ts';
import { writeBuyerMessage, writeOperatorMessage, writeSellerMessage } from '#app/modules/disputes/write-message.server.ts';
import { takeBuyerStep } from '#app/modules/orders/take-buyer-step.server.ts';
import { markRefundDone } from '#app/modules/payments/mark-refund-done.server.ts';
import { noteCash } from '#app/modules/payments/note-cash.server.ts';
import { solveCase } from '#app/modules/payments/solve-case.server.ts';
import { answerReturn } from '#app/modules/returns/answer-return.server.ts';
import { keepGoods } from '#app/modules/returns/keep-goods.server.ts';
import { receiveReturn } from '#app/modules/returns/receive-return.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { ask, deliverOne, photograph, workSteps } from '#tests/factories/returns.ts';
import { messagesTo } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const operator = someActor('Người trông chợ');
const owner = someActor();
let communeIds: string[] = [];
beforeAll(async () => {
  communeIds = (await market.app.db.areaUnit.findMany({ where: { level: 'commune', code: '28360' }, select: { id: true } })).map(({ id }) => id);
});

const orderOf = (orderId: string) => market.app.db.order.findUniqueOrThrow({ where: { id: orderId }, include: { refunds: true, returns: true, dispute: { include: { messages: true } } } });
const later = (days: number) => clock.set(new Date(clock.now().getTime() + days * 86_400_000));
const status = (attempt: Promise<unknown>) => attempt.then(() => 200, (thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)));
const open = ({ groupKey, orderId }: { groupKey: string; orderId: string }, { id = randomUUID(), body = 'Hàng hư hết mà người bán không nhận trả', pictures = [] as File[] } = {}) =>
  openBuyerDispute(market.app, { groupKey, orderId, id, body, pictures, address: '203.0.113.21' });
const decide = (disputeId: string, refund: number, { words = 'Ảnh cho thấy hàng hư một nửa', scope = communeIds, undo = false } = {}) => decideDispute(market.app, { communeIds: scope, disputeId, actor: operator, refund, undo, words });

/** An order about which the market is asked. */
async function disputed() {
  const order = await deliverOne(market.app);
  const opened = await open(order);
  if (!opened.ok) throw new Error(opened.problem.code);
  return { order, disputeId: opened.value.disputeId };
}

async function settled(orderId: string) {
  const { _sum } = await market.app.db.ledgerEntry.aggregate({ where: { orderId, account: 'buyer', transaction: { kind: { in: ['sale', 'refund'] } } }, _sum: { amount: true } });
  return Number(_sum.amount ?? 0n);
}

describe('The market is asked', () => {
  test('by a buyer whose return was refused, with pictures; pressing twice is one dispute', async () => {
    const order = await deliverOne(market.app);
    await ask(market.app, order);
    expect(await open(order)).toMatchObject({ problem: { code: 'state_moved', state: 'return_asked' } });
    await answerReturn(market.app, { sellerId: order.sellerId, orderId: order.orderId, actor: owner, answer: 'refuse-return', words: 'Hàng còn tốt' });
    const id = randomUUID();
    const opened = await Promise.all([1, 2].map(async () => open(order, { id, pictures: [await photograph(), await photograph()] })));
    expect(opened.map(({ ok }) => ok)).toEqual([true, true]);
    const now = await orderOf(order.orderId);
    expect([now.state, now.dispute?.openedBy, now.dispute?.messages.length, now.dispute?.messages[0]?.pictureKeys.length]).toEqual(['disputed', 'buyer', 1, 2]);
    expect(await open(order)).toMatchObject({ problem: { code: 'state_moved', state: 'disputed' } });
  });

  test('about a completed order within thirty days, and not after', async () => {
    const [soon, late] = [await deliverOne(market.app), await deliverOne(market.app)];
    for (const order of [soon, late]) await takeBuyerStep(market.app, { ...order, step: 'complete' });
    later(30);
    expect(await open(soon)).toMatchObject({ ok: true });
    later(1);
    expect((await getDispute(market.app, late)).canOpen).toBe(false);
    expect(await open(late)).toMatchObject({ problem: { code: 'too_late' } });
    expect((await orderOf(late.orderId)).state).toBe('completed');
  });

  test('by a seller about goods that came back otherwise than they went, and about nothing else', async () => {
    const order = await deliverOne(market.app);
    const whine = () => openSellerDispute(market.app, { sellerId: order.sellerId, orderId: order.orderId, actor: owner, id: randomUUID(), body: 'Trả về thùng rỗng', pictures: [] });
    expect(await whine()).toMatchObject({ problem: { code: 'state_moved', state: 'delivered' } });
    await ask(market.app, order, { reason: 'wrong' });
    await answerReturn(market.app, { sellerId: order.sellerId, orderId: order.orderId, actor: owner, answer: 'accept-return' });
    await receiveReturn(market.app, { sellerId: order.sellerId, orderId: order.orderId, actor: owner, shelved: new Map() });
    expect(await whine()).toMatchObject({ ok: true });
    expect((await market.app.db.auditEntry.findFirstOrThrow({ where: { subjectId: order.orderId, action: 'dispute.open' } })).actorId).toBe(owner.userId);
  });

  test('while the buyer keeps the goods: one of both wins', async () => {
    const order = await deliverOne(market.app);
    await ask(market.app, order);
    await answerReturn(market.app, { sellerId: order.sellerId, orderId: order.orderId, actor: owner, answer: 'accept-return' });
    const [opened, kept] = await Promise.all([open(order), keepGoods(market.app, order)]);
    const now = await orderOf(order.orderId);
    // A completed order can still be asked about; the other way round nothing is left to keep.
    expect([now.state, opened.ok]).toEqual(['disputed', true]);
    expect(kept.ok || kept.problem.code === 'state_moved').toBe(true);
  });
});

describe('Words about a dispute', () => {
  test('are kept once, told to the other sides at most once an hour, and end with the decision', async () => {
    const { order, disputeId } = await disputed();
    const id = randomUUID();
    const write = () => writeSellerMessage(market.app, { sellerId: order.sellerId, orderId: order.orderId, actor: owner, id, body: 'Tôi gửi hàng còn tươi', pictures: [] });
    expect((await Promise.all([write(), write(), write()])).map(({ ok }) => ok)).toEqual([true, true, true]);
    const before = (await messagesTo(market.app.db, '+84912345678')).length;
    await Promise.all([tellDisputeMessage(market.app, { messageId: id }), tellDisputeMessage(market.app, { messageId: id })]);
    const second = randomUUID();
    await writeOperatorMessage(market.app, { communeIds, disputeId, actor: operator, id: second, body: 'Anh gửi thêm ảnh giúp', pictures: [] });
    await tellDisputeMessage(market.app, { messageId: second });
    const told = (await messagesTo(market.app.db, '+84912345678')).slice(before);
    expect(told).toEqual([expect.stringContaining(`phân xử đơn ${order.code}`)]);
    expect(told[0]).toContain(`/orders/${order.groupKey}/dispute/${order.orderId}`);
    expect(await writeBuyerMessage(market.app, { ...order, id: randomUUID(), body: ' ', pictures: [], address: '203.0.113.22' })).toMatchObject({ problem: { code: 'empty' } });
    await decide(disputeId, 0);
    expect(await writeBuyerMessage(market.app, { ...order, id: randomUUID(), body: 'Khoan đã', pictures: [], address: '203.0.113.22' })).toMatchObject({ problem: { code: 'decided' } });
    expect((await orderOf(order.orderId)).dispute?.messages).toHaveLength(3);
  });

  test('and pictures are closed to other buyers, other sellers and other areas', async () => {
    const [{ order, disputeId }, other] = [await disputed(), await deliverOne(market.app)];
    const id = randomUUID();
    await writeBuyerMessage(market.app, { ...order, id, body: 'Đây là ảnh', pictures: [await photograph()], address: '203.0.113.23' });
    const file = ((await market.app.db.disputeMessage.findUniqueOrThrow({ where: { id } })).pictureKeys[0] ?? '').replace('evidence/', '');
    const see = (whose: Parameters<typeof findCasePicture>[1]) => status(findCasePicture(market.app, whose));
    expect([await see({ file, groupKey: order.groupKey }), await see({ file, sellerId: order.sellerId, orderId: order.orderId }), await see({ file, communeIds, disputeId })]).toEqual([200, 200, 200]);
    expect([await see({ file, groupKey: other.groupKey }), await see({ file, sellerId: other.sellerId, orderId: other.orderId }), await see({ file, communeIds: [], disputeId })]).toEqual([404, 404, 404]);
    const words = { id: randomUUID(), body: 'Không phải của tôi', pictures: [] };
    expect(await status(writeBuyerMessage(market.app, { ...words, groupKey: other.groupKey, orderId: order.orderId, address: '203.0.113.24' }))).toBe(404);
    expect(await status(writeSellerMessage(market.app, { ...words, sellerId: other.sellerId, orderId: order.orderId, actor: owner }))).toBe(404);
    expect(await status(writeOperatorMessage(market.app, { ...words, communeIds: [], disputeId, actor: operator }))).toBe(404);
    expect(await status(getCase(market.app, { communeIds: [], disputeId }))).toBe(404);
    expect(await status(decide(disputeId, 0, { scope: [] }))).toBe(404);
    expect(await status(getDispute(market.app, { sellerId: other.sellerId, orderId: order.orderId }))).toBe(404);
    expect((await orderOf(order.orderId)).dispute?.messages).toHaveLength(2);
  });
});

describe('The operator', () => {
  test('decides once how much goes back: with the sale and the refund, and no more than was paid', async () => {
    const { order, disputeId } = await disputed();
    expect(await decide(disputeId, order.total + 1)).toMatchObject({ problem: { code: 'too_much', most: order.total } });
    expect(await decide(disputeId, -1)).toMatchObject({ problem: { code: 'no_amount' } });
    expect(await decide(disputeId, 0.5)).toMatchObject({ problem: { code: 'no_amount' } });
    expect(await decide(disputeId, 10_000, { words: ' ' })).toMatchObject({ problem: { code: 'empty' } });
    expect((await Promise.all([decide(disputeId, 75_000), decide(disputeId, 75_000), decide(disputeId, 75_000)])).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await decide(disputeId, 80_000)).toMatchObject({ problem: { code: 'decided' } });
    await workSteps(market.app, order.orderId);
    const now = await orderOf(order.orderId);
    expect([now.state, now.refunded, now.refunds.map(({ amount, cause }) => [amount, cause])]).toEqual(['decided', 75_000, [[75_000, 'dispute']]]);
    expect(now.dispute).toMatchObject({ refund: 75_000, decision: 'Ảnh cho thấy hàng hư một nửa', decidedBy: operator.userId });
    expect(await settled(order.orderId)).toBe(order.total - 75_000);
  });

  test('about cash goods that never arrived leaves nobody owing: neither the buyer nor the market', async () => {
    const seller = await createSeller(market.app.db);
    const product = await createProduct(market.app.db, seller.id, { name: 'Sầu riêng' });
    const { group, order } = await placeOne(market.app, { lines: [{ variantId: product.variants[0]?.id ?? '', quantity: 2 }] });
    for (const step of ['confirm', 'hand-over'] as const) await takeSellerStep(market.app, { sellerId: seller.id, orderId: order.id, step, actor: owner });
    const opened = await open({ groupKey: group.key, orderId: order.id }, { body: 'Hai tuần chưa thấy hàng' });
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(await decide(opened.value.disputeId, 1)).toMatchObject({ problem: { code: 'too_much', most: 0 } });
    expect(await decide(opened.value.disputeId, 0, { words: 'Hàng thất lạc trên đường' })).toMatchObject({ ok: true });
    const owed = await market.app.db.ledgerEntry.groupBy({ by: ['account'], where: { transaction: { orderId: order.id } }, _sum: { amount: true } });
    expect(owed.filter(({ _sum }) => _sum.amount !== 0n)).toEqual([]);
    expect(owed.length).toBeGreaterThan(0);
  });

  test('about cash goods that arrive after the decision all the same: the cash is a case, and goes back by a press', async () => {
    const seller = await createSeller(market.app.db);
    const product = await createProduct(market.app.db, seller.id, { name: 'Sầu riêng' });
    const { group, order } = await placeOne(market.app, { lines: [{ variantId: product.variants[0]?.id ?? '', quantity: 2 }] });
    for (const step of ['confirm', 'hand-over'] as const) await takeSellerStep(market.app, { sellerId: seller.id, orderId: order.id, step, actor: owner });
    const opened = await open({ groupKey: group.key, orderId: order.id }, { body: 'Hai tuần chưa thấy hàng' });
    await decide(opened.ok ? opened.value.disputeId : '', 0, { words: 'Hàng thất lạc trên đường' });
    for (const cash of ['collected', 'handed_over'] as const) await noteCash(market.app, { orderId: order.id, cash, carrier: 'ghn', amount: order.total, fee: 0, at: clock.now() });
    const cases = await market.app.db.paymentCase.findMany({ where: { orderId: order.id } });
    expect(cases).toMatchObject([{ kind: 'too_much', amount: BigInt(order.total), sellerId: seller.id, state: 'open' }]);
    expect(await solveCase(market.app, { caseId: cases[0]?.id ?? '', scope: { sellerId: seller.id }, solution: 'give_back', actor: owner })).toMatchObject({ ok: true });
    const refund = await market.app.db.refund.findFirstOrThrow({ where: { orderId: order.id } });
    await markRefundDone(market.app, { refundId: refund.id, scope: { sellerId: seller.id }, actor: owner });
    const owed = await market.app.db.ledgerEntry.groupBy({ by: ['account'], where: { transaction: { orderId: order.id } }, _sum: { amount: true } });
    expect(owed.filter(({ _sum }) => _sum.amount !== 0n)).toEqual([]);
  });

  test('and two decisions at once: one of them counts', async () => {
    const { order, disputeId } = await disputed();
    const decided = await Promise.all([decide(disputeId, 10_000), decide(disputeId, 20_000)]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    const now = await orderOf(order.orderId);
    expect([now.refunded, now.refunds.length]).toEqual([now.dispute?.refund, 1]);
  });

  test('who decides about a return ends it: nothing is refunded a second time', async () => {
    const order = await deliverOne(market.app);
    await ask(market.app, order, { pieces: [3] });
    await answerReturn(market.app, { sellerId: order.sellerId, orderId: order.orderId, actor: owner, answer: 'refuse-return', words: 'Không đúng' });
    const opened = await open(order);
    if (!opened.ok) throw new Error(opened.problem.code);
    await decide(opened.value.disputeId, order.total);
    await workSteps(market.app, order.orderId);
    const now = await orderOf(order.orderId);
    expect([now.refunded, now.refunds.length, now.returns[0]?.endedAt !== null, await settled(order.orderId)]).toEqual([order.total, 1, true, 0]);
  });

  describe('about a return', () => {
    /** A jar and tea, of 100,000 ₫ each and paid in cash; the tea with so much off by a code of the market. Only the tea goes back, and the seller refuses it. */
    async function teaRefused(off: number) {
      const order = await deliverOne(market.app, { goods: [{ price: 100_000, quantity: 1 }, { price: 50_000, quantity: 2 }], ofMarket: [0, off] });
      await ask(market.app, order, { pieces: [0, 2] });
      await answerReturn(market.app, { sellerId: order.sellerId, orderId: order.orderId, actor: owner, answer: 'refuse-return', words: 'Không đúng' });
      const opened = await open(order);
      if (!opened.ok) throw new Error(opened.problem.code);
      const stands = async () => {
        const sums = await market.app.db.ledgerEntry.groupBy({ by: ['account'], where: { orderId: order.orderId }, _sum: { amount: true } });
        return Object.fromEntries(sums.map(({ account, _sum }) => [account, Number(_sum.amount)]));
      };
      return { disputeId: opened.value.disputeId, stands };
    }

    test('takes back what lies on its goods, whole where the buyer gets all that was asked for, else as much as that is of it', async () => {
      const whole = await teaRefused(60_000);
      expect(await decide(whole.disputeId, 40_000)).toMatchObject({ ok: true });
      expect(await whole.stands()).toMatchObject({ buyer: -40_000, discount: 0, commission: -5_000 });
      const half = await teaRefused(60_000);
      expect(await decide(half.disputeId, 20_000)).toMatchObject({ ok: true });
      expect(await half.stands()).toMatchObject({ buyer: -20_000, discount: 30_000, commission: -7_500 });
    });

    test('of goods that the market has wholly paid says whether the seller keeps that', async () => {
      for (const undo of [false, true]) {
        const free = await teaRefused(100_000);
        expect(await decide(free.disputeId, 0, { undo })).toMatchObject({ ok: true });
        expect(await free.stands()).toMatchObject(undo ? { discount: 0, commission: -5_000 } : { discount: 100_000, commission: -10_000 });
      }
    });

    test('cannot undo goods that the buyer has paid for without giving the money back', async () => {
      const paid = await teaRefused(60_000);
      await decide(paid.disputeId, 0, { undo: true });
      expect(await paid.stands()).toMatchObject({ discount: 60_000, commission: -10_000 });
    });
  });

  test('of an order for which the buyer paid nothing can undo all of it', async () => {
    const order = await deliverOne(market.app, { goods: [{ price: 50_000, quantity: 2 }], ofMarket: [100_000], feeOfMarket: 20_000 });
    const opened = await open(order);
    await decide(opened.ok ? opened.value.disputeId : '', 0, { undo: true });
    const left = await market.app.db.ledgerEntry.groupBy({ by: ['account'], where: { orderId: order.orderId }, _sum: { amount: true } });
    expect(left.map(({ _sum }) => _sum.amount)).toEqual(left.map(() => 0n));
    expect(left.length).toBeGreaterThan(0);
  });

  test('sees first what waits longest, with the day by which to answer', async () => {
    const first = await disputed();
    later(2);
    const second = await disputed();
    const { disputes } = await listDisputes(market.app, { communeIds, show: 'open', page: 1 });
    const place = (id: string) => disputes.findIndex((each) => each.id === id);
    expect(place(first.disputeId)).toBeLessThan(place(second.disputeId));
    expect(disputes[place(second.disputeId)]?.dueAt).toEqual(new Date(clock.now().getTime() + 7 * 86_400_000));
    expect(await setDisputeRules(market.app, { actor: operator, answerDays: 0 })).toMatchObject({ problem: { code: 'days' } });
    await setDisputeRules(market.app, { actor: operator, answerDays: 10 });
    expect((await getDispute(market.app, second.order)).dueAt).toEqual(new Date(clock.now().getTime() + 10 * 86_400_000));
    await decide(first.disputeId, 0);
    expect((await listDisputes(market.app, { communeIds, show: 'decided', page: 1 })).disputes[0]?.id).toBe(first.disputeId);
    expect((await listDisputes(market.app, { communeIds: [], show: 'open', page: 1 })).total).toBe(0);
  });

  test('sees all that there is about the order', async () => {
    const { order, disputeId } = await disputed();
    const { dispute, payments } = await getCase(market.app, { communeIds, disputeId });
    expect(payments).toMatchObject([{ method: 'cod', amount: order.total, received: order.total }]);
    expect(dispute.order.events.map(({ to }) => to)).toEqual(['placed', 'confirmed', 'handed_over', 'delivered', 'disputed']);
    expect(dispute.order.lines).toHaveLength(1);
  });
});

