import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { notePaid } from '#app/modules/orders/note-money.server.ts';
import { takeBuyerStep } from '#app/modules/orders/take-buyer-step.server.ts';
import { takeDueSteps } from '#app/modules/orders/take-due-steps.server.ts';
import { noteCash } from '#app/modules/payments/note-cash.server.ts';
import { markRefundDone } from '#app/modules/payments/mark-refund-done.server.ts';
import { createRefund } from '#app/modules/payments/create-refund.server.ts';
import { answerReturn } from '#app/modules/returns/answer-return.server.ts';
import { concludeReturns } from '#app/modules/returns/conclude-returns.server.ts';
import { getReturn } from '#app/modules/returns/get-return.server.ts';
import { keepGoods } from '#app/modules/returns/keep-goods.server.ts';
import { receiveReturn } from '#app/modules/returns/receive-return.server.ts';
import { refundReturn } from '#app/modules/returns/refund-return.server.ts';
import { findCasePicture } from '#app/modules/disputes/find-case-picture.server.ts';
import { createLot } from '#app/modules/traceability/create-lot.server.ts';
import { recallLot } from '#app/modules/traceability/recall-lot.server.ts';
import { lotForm } from '#app/modules/traceability/schema.ts';
import { shareOf } from '#app/shared/split.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { Random } from '#seed/random.ts';
import { someActor } from '#tests/factories/actors.ts';
import { ask, deliverOne, photograph, workSteps } from '#tests/factories/returns.ts';
import type { Delivered } from '#tests/factories/returns.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const actor = someActor();

const orderOf = ({ orderId }: Delivered) => market.app.db.order.findUniqueOrThrow({ where: { id: orderId }, include: { lines: true, refunds: true, returns: true } });
const stockOf = async (id: string | undefined) => (await market.app.db.variant.findUniqueOrThrow({ where: { id: id ?? '' } })).stock;
const later = (days: number) => clock.set(new Date(clock.now().getTime() + days * 86_400_000));
const answer = ({ sellerId, orderId }: Delivered, way: 'accept-return' | 'refund-at-once' | 'refuse-return', words = '') => answerReturn(market.app, { sellerId, orderId, actor, answer: way, words });
const receive = ({ sellerId, orderId, lineIds }: Delivered, ...shelved: number[]) => receiveReturn(market.app, { sellerId, orderId, actor, shelved: new Map(shelved.map((pieces, index) => [lineIds[index] ?? '', pieces])) });
const refund = ({ sellerId, orderId }: Delivered) => refundReturn(market.app, { sellerId, orderId, actor });
const status = (attempt: Promise<unknown>) => attempt.then(() => 200, (thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)));
async function filesKept() {
  const keys: string[] = [];
  for await (const { key } of market.app.storage.list('evidence/')) keys.push(key);
  return keys;
}
/** What a sale of an order leaves in the ledger: what the buyer has paid for, less what went back. */
async function boughtInLedger(orderId: string) {
  const { _sum } = await market.app.db.ledgerEntry.aggregate({ where: { orderId, account: 'buyer', transaction: { kind: { in: ['sale', 'refund'] } } }, _sum: { amount: true } });
  return Number(_sum.amount ?? 0n);
}

/** What stands on each account that an order has touched. */
async function standing(orderId: string) {
  const sums = await market.app.db.ledgerEntry.groupBy({ by: ['account'], where: { orderId }, _sum: { amount: true } });
  return Object.fromEntries(sums.map(({ account, _sum }) => [account, Number(_sum.amount)]).filter(([, amount]) => amount !== 0)) as Record<string, number>;
}

describe('A buyer', () => {
  test('gives a part back: what was paid for it after the discount is refunded once, however often the step is worked', async () => {
    const order = await deliverOne(market.app, { goods: [{ price: 50_000, quantity: 3 }, { price: 30_000, quantity: 1 }], discounts: [10_000, 0] });
    expect(await ask(market.app, order, { pieces: [2] })).toMatchObject({ ok: true, value: { amount: 93_334 } });
    expect(await answer(order, 'refund-at-once')).toMatchObject({ ok: true, value: { state: 'refunded' } });
    expect(await answer(order, 'refund-at-once')).toMatchObject({ ok: true });
    await Promise.all([workSteps(market.app, order.orderId), workSteps(market.app, order.orderId), concludeReturns(market.app)]);
    const now = await orderOf(order);
    expect(now.refunds.map(({ amount, cause }) => [amount, cause])).toEqual([[93_334, 'return']]);
    expect([now.paid, now.refunded, now.state, now.returns[0]?.endedAt !== null]).toEqual([190_000, 93_334, 'refunded', true]);
    expect(order.lineIds.map((id) => now.lines.find((line) => line.id === id)?.returned)).toEqual([2, 0]);
    expect(await boughtInLedger(order.orderId)).toBe(190_000 - 93_334);
    expect(await stockOf(order.variantIds[0])).toBe(17);
  });

  test('gives back the goods that a code was for: its discount, and their share and commission, go back, and those of the others stay', async () => {
    const order = await deliverOne(market.app, { goods: [{ price: 100_000, quantity: 1 }, { price: 50_000, quantity: 2 }], ofMarket: [0, 60_000] });
    await ask(market.app, order, { pieces: [0, 1] });
    await answer(order, 'refund-at-once');
    await workSteps(market.app, order.orderId);
    expect((await orderOf(order)).refunded).toBe(20_000);
    expect(await standing(order.orderId)).toMatchObject({ buyer: -20_000, discount: 30_000, commission: -7_500 });
  });

  test('gives back goods that the market has paid for: nobody sends money, and the seller does not keep the sale', async () => {
    const some = await deliverOne(market.app, { goods: [{ price: 100_000, quantity: 1 }, { price: 30_000, quantity: 3 }], ofMarket: [0, 90_000] });
    expect(await ask(market.app, some, { pieces: [0, 2] })).toMatchObject({ ok: true, value: { amount: 0 } });
    await answer(some, 'refund-at-once');
    await workSteps(market.app, some.orderId);
    await concludeReturns(market.app);
    expect(await standing(some.orderId)).toMatchObject({ discount: 30_000, commission: -6_500, seller: 120_000 - 20_000 - 130_000 + 6_500 + 0 });
    const free = await deliverOne(market.app, { goods: [{ price: 50_000, quantity: 2 }], ofMarket: [100_000], feeOfMarket: 20_000 });
    await ask(market.app, free, { pieces: [2] });
    await answer(free, 'refund-at-once');
    await workSteps(market.app, free.orderId);
    expect(await standing(free.orderId)).toEqual({});
    expect((await orderOf(free)).refunds).toEqual([]);
  });

  test('of whom too little was collected at the door gets that back, and the sale is undone whole', async () => {
    const order = await deliverOne(market.app, { paid: false });
    await noteCash(market.app, { orderId: order.orderId, cash: 'collected', carrier: null, amount: order.total - 30_000, at: clock.now() });
    await ask(market.app, order, { pieces: [3] });
    await answer(order, 'refund-at-once');
    await workSteps(market.app, order.orderId);
    const { refunded, returns } = await orderOf(order);
    expect([refunded, returns[0]?.endedAt !== null]).toEqual([order.total - 30_000, true]);
    // It waits for the seller to send it.
    expect(await standing(order.orderId)).toEqual({ buyer: 30_000 - order.total, seller: order.total - 30_000 });
  });

  test('gets the fee back too when everything comes back because of the seller', async () => {
    const spoiled = await deliverOne(market.app);
    expect(await ask(market.app, spoiled, { pieces: [3] })).toMatchObject({ value: { amount: 170_000 } });
    const unwanted = await deliverOne(market.app);
    expect(await ask(market.app, unwanted, { pieces: [3], reason: 'other', words: 'Không hợp khẩu vị' })).toMatchObject({ value: { amount: 150_000 } });
  });

  test('who paid too much and has that back gets for the goods what they cost, and no less', async () => {
    for (const surplus of [60_000, 400_000]) {
      const order = await deliverOne(market.app);
      await market.app.db.$transaction(async (tx) => {
        await notePaid(tx, order.orderId, surplus);
        await createRefund(tx, { clock }, { orderId: order.orderId, amount: surplus, cause: 'overpaid', key: randomUUID() });
      });
      expect(await ask(market.app, order, { pieces: [3] })).toMatchObject({ ok: true, value: { amount: 170_000 } });
      await answer(order, 'refund-at-once');
      await workSteps(market.app, order.orderId);
      const { paid, refunded } = await orderOf(order);
      expect(paid - refunded).toBe(0);
    }
  });

  test('says why, of pieces that were bought, and only once the goods are there', async () => {
    const order = await deliverOne(market.app);
    expect(await ask(market.app, order, { pieces: [4] })).toMatchObject({ problem: { code: 'nothing_chosen' } });
    expect(await ask(market.app, order, { pieces: [0] })).toMatchObject({ problem: { code: 'nothing_chosen' } });
    expect(await ask(market.app, order, { reason: 'because' })).toMatchObject({ problem: { code: 'reason_missing' } });
    expect(await ask(market.app, order, { reason: 'other' })).toMatchObject({ problem: { code: 'words_missing' } });
    expect(await market.app.db.returnRequest.count({ where: { orderId: order.orderId } })).toBe(0);
    await takeBuyerStep(market.app, { groupKey: order.groupKey, orderId: order.orderId, step: 'complete' });
    expect(await ask(market.app, order)).toMatchObject({ problem: { code: 'state_moved', state: 'completed' } });
  });

  test('presses twice and asks once; the pictures of the second press are not kept', async () => {
    const order = await deliverOne(market.app);
    const id = randomUUID();
    const before = (await filesKept()).length;
    const asked = await Promise.all([1, 2, 3].map(async () => ask(market.app, order, { id, pieces: [2], pictures: [await photograph()] })));
    expect(asked.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await market.app.db.returnRequest.count({ where: { orderId: order.orderId } })).toBe(1);
    expect((await filesKept()).length).toBe(before + 1);
    expect(await ask(market.app, order, { pieces: [1], pictures: [await photograph()] })).toMatchObject({ problem: { code: 'state_moved' } });
    expect((await filesKept()).length).toBe(before + 1);
  });

  test('reads when the answer is due: after three days, and not when the seller is reminded', async () => {
    const order = await deliverOne(market.app);
    await ask(market.app, order);
    expect((await getReturn(market.app, order)).order.until).toEqual(new Date(clock.now().getTime() + 3 * 86_400_000));
  });

  test('keeps the goods after all: the order is completed, nothing goes back', async () => {
    const order = await deliverOne(market.app);
    await ask(market.app, order);
    expect(await keepGoods(market.app, order)).toMatchObject({ ok: true, value: { state: 'completed' } });
    expect(await keepGoods(market.app, order)).toMatchObject({ ok: true });
    await workSteps(market.app, order.orderId);
    const now = await orderOf(order);
    expect([now.refunds, now.refunded, now.returns[0]?.endedAt !== null]).toEqual([[], 0, true]);
  });

  test('of another secret page, and a seller of another order, get 404', async () => {
    const [order, other] = [await deliverOne(market.app), await deliverOne(market.app)];
    expect(await status(ask(market.app, order, { groupKey: other.groupKey }))).toBe(404);
    await ask(market.app, order);
    expect(await status(keepGoods(market.app, { groupKey: other.groupKey, orderId: order.orderId }))).toBe(404);
    expect(await status(getReturn(market.app, { groupKey: other.groupKey, orderId: order.orderId }))).toBe(404);
    expect(await status(getReturn(market.app, { sellerId: other.sellerId, orderId: order.orderId }))).toBe(404);
    const foreign = { ...order, sellerId: other.sellerId };
    for (const attempt of [() => answer(foreign, 'refund-at-once'), () => receive(foreign, 1), () => refund(foreign)]) expect(await status(attempt())).toBe(404);
    expect((await orderOf(order)).state).toBe('return_asked');
  });
});

describe('Pictures', () => {
  test('come out upright and say nothing of where they were taken', async () => {
    const order = await deliverOne(market.app);
    await ask(market.app, order, { pictures: [await photograph(), await photograph({ color: '#aa2222' })] });
    const { request } = await getReturn(market.app, { groupKey: order.groupKey, orderId: order.orderId });
    expect(request?.pictures).toHaveLength(2);
    const bytes = await market.app.storage.get(request?.pictures[0]?.key ?? '');
    const { width, height, exif, format } = await sharp(bytes ?? new Uint8Array()).metadata();
    expect([width, height, exif, format]).toEqual([480, 640, undefined, 'jpeg']);
    expect(Buffer.from(bytes ?? []).includes('nhà tôi')).toBe(false);
  });

  test('are at most five, and pictures; what is refused leaves nothing behind', async () => {
    const order = await deliverOne(market.app);
    const before = (await filesKept()).length;
    const six = await Promise.all(Array.from({ length: 6 }, () => photograph()));
    expect(await ask(market.app, order, { pictures: six })).toMatchObject({ problem: { code: 'too_many_pictures' } });
    const page = new File(['<svg onload="alert(1)"></svg>'], 'anh.svg', { type: 'image/jpeg' });
    expect(await ask(market.app, order, { pictures: [await photograph(), page] })).toMatchObject({ problem: { code: 'not_a_picture', file: 'anh.svg' } });
    expect(await filesKept()).toHaveLength(before);
    expect((await orderOf(order)).state).toBe('delivered');
  });

  test('are shown to the buyer by the key and to the order’s seller, and to nobody else', async () => {
    const [order, other] = [await deliverOne(market.app), await deliverOne(market.app)];
    await ask(market.app, order, { pictures: [await photograph()] });
    const { request } = await getReturn(market.app, order);
    const file = (request?.pictures[0]?.key ?? '').replace('evidence/', '');
    const see = (whose: Parameters<typeof findCasePicture>[1]) => status(findCasePicture(market.app, whose));
    expect(await see({ file, groupKey: order.groupKey })).toBe(200);
    expect(await see({ file, sellerId: order.sellerId, orderId: order.orderId })).toBe(200);
    expect(await see({ file, groupKey: other.groupKey })).toBe(404);
    expect(await see({ file, sellerId: other.sellerId, orderId: order.orderId })).toBe(404);
    expect(await see({ file, sellerId: other.sellerId, orderId: other.orderId })).toBe(404);
    expect(await see({ file, communeIds: [order.seller.communeId], disputeId: randomUUID() })).toBe(404);
    expect(await see({ file: '../scans/x.jpg', groupKey: order.groupKey })).toBe(404);
  });
});

describe('A seller', () => {
  test('takes goods back, says what can be sold again, and refunds; each press twice is once', async () => {
    const order = await deliverOne(market.app, { goods: [{ price: 50_000, quantity: 3 }, { price: 20_000, quantity: 2 }] });
    await ask(market.app, order, { pieces: [2, 1], reason: 'wrong' });
    await answer(order, 'accept-return', 'Gửi xe khách giúp tôi');
    expect(await receive(order, 3, 0)).toMatchObject({ problem: { code: 'too_many_shelved' } });
    expect(await receive(order, -1, 0)).toMatchObject({ problem: { code: 'too_many_shelved' } });
    const received = await Promise.all([receive(order, 1, 1), receive(order, 1, 1)]);
    expect(received.map(({ ok }) => ok)).toEqual([true, true]);
    expect([await stockOf(order.variantIds[0]), await stockOf(order.variantIds[1])]).toEqual([18, 19]);
    expect((await Promise.all([refund(order), refund(order)])).map(({ ok }) => ok)).toEqual([true, true]);
    await workSteps(market.app, order.orderId);
    const now = await orderOf(order);
    expect([now.refunded, now.refunds.length, await stockOf(order.variantIds[0])]).toEqual([120_000, 1, 18]);
    expect(order.lineIds.map((id) => now.lines.find((line) => line.id === id)?.returned)).toEqual([2, 1]);
    const { request } = await getReturn(market.app, order);
    expect(request?.answer).toBe('Gửi xe khách giúp tôi');
    expect(order.lineIds.map((id) => request?.lines.find(({ orderLineId }) => orderLineId === id)?.shelved)).toEqual([1, 1]);
  });

  test('refuses only with a reason, and then the order is completed after three days unless the market is asked', async () => {
    const order = await deliverOne(market.app);
    await ask(market.app, order);
    expect(await answer(order, 'refuse-return', '  ')).toMatchObject({ problem: { code: 'reason_missing' } });
    expect(await answer(order, 'refuse-return', 'Trong ảnh hàng còn tốt')).toMatchObject({ ok: true });
    later(3);
    await takeDueSteps(market.app);
    await workSteps(market.app, order.orderId);
    const now = await orderOf(order);
    expect([now.state, now.refunded, now.returns[0]?.endedAt !== null, now.returns[0]?.answer]).toEqual(['completed', 0, true, 'Trong ảnh hàng còn tốt']);
  });

  test('who says nothing has accepted after three days, and who holds goods back has refunded after three more', async () => {
    const order = await deliverOne(market.app);
    await ask(market.app, order, { pieces: [1] });
    later(3);
    await takeDueSteps(market.app);
    expect((await orderOf(order)).state).toBe('return_accepted');
    await receive(order, 0);
    later(3);
    await takeDueSteps(market.app);
    await workSteps(market.app, order.orderId);
    const now = await orderOf(order);
    expect([now.state, now.refunded, now.refunds.length]).toEqual(['refunded', 50_000, 1]);
  });

  test('does not sell goods of a recalled lot again', async () => {
    const order = await deliverOne(market.app, { stock: 3 });
    const [variantId = '', lineId = ''] = [order.variantIds[0], order.lineIds[0]];
    const lotOf = async (harvestedOn: string) => {
      const made = await createLot(market.app, { sellerId: order.sellerId, actor, lot: lotForm.parse({ id: randomUUID(), variantId, harvestedOn, bestBefore: '', amount: '10' }) });
      if (!made.ok) throw new Error(made.problem.code);
      return made.value.lotId;
    };
    const [good, bad] = [await lotOf('2026-11-01'), await lotOf('2026-11-05')];
    // The three pieces of the order are of both lots.
    await market.app.db.lotUse.createMany({ data: [{ lotId: good, orderLineId: lineId, quantity: 2 }, { lotId: bad, orderLineId: lineId, quantity: 1 }] });
    await market.app.db.lot.updateMany({ where: { id: good }, data: { left: 8 } });
    await market.app.db.lot.updateMany({ where: { id: bad }, data: { left: 9 } });
    await ask(market.app, order, { pieces: [2], reason: 'wrong' });
    await answer(order, 'accept-return');
    await recallLot(market.app, { scope: { sellerId: order.sellerId }, lotId: bad, actor, reason: 'Có mùi lạ', advice: '' });
    const before = await stockOf(variantId);
    await receive(order, 2);
    const { request } = await getReturn(market.app, order);
    expect([await stockOf(variantId), request?.lines[0]?.shelved]).toEqual([before + 1, 1]);
    expect((await market.app.db.lot.findUniqueOrThrow({ where: { id: good } })).left).toBe(9);
    expect(await market.app.db.lotUse.findMany({ where: { orderLineId: lineId }, select: { lotId: true, quantity: true } })).toEqual([{ lotId: good, quantity: 1 }]);
  });

  test('refunds cash that nobody has told of yet as soon as somebody does', async () => {
    const order = await deliverOne(market.app, { paid: false });
    await ask(market.app, order);
    await answer(order, 'refund-at-once');
    await concludeReturns(market.app);
    expect((await orderOf(order)).refunded).toBe(0);
    await workSteps(market.app, order.orderId);
    expect((await orderOf(order)).refunds.map(({ amount }) => amount)).toEqual([50_000]);
  });
});

describe('At the same moment', () => {
  test('a return and the completion by time: one of them wins', async () => {
    const won: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const order = await deliverOne(market.app);
      later(7);
      const [asked] = await Promise.all([ask(market.app, order), takeDueSteps(market.app), takeDueSteps(market.app)]);
      const now = await orderOf(order);
      won.push(now.state);
      expect([now.state, asked.ok, now.returns.length]).toEqual(asked.ok ? ['return_asked', true, 1] : ['completed', false, 0]);
    }
    expect(won).toHaveLength(3);
  });

  test('whatever happens to returns, nobody gets more than was paid, no more comes back than was sold', async () => {
    const random = new Random('returns at random');
    let undone = 0;
    for (let n = 0; n < 12; n += 1) {
      const goods = Array.from({ length: random.whole(1, 3) }, () => ({ price: random.whole(1, 99) * 1_000 + random.whole(0, 999), quantity: random.whole(1, 5) }));
      const worth = goods.map(({ price, quantity }) => price * quantity);
      const ofMarket = worth.map((amount) => random.pick([0, amount, random.whole(0, amount)]));
      const discounts = worth.map((amount, place) => random.whole(0, amount - (ofMarket[place] ?? 0)));
      const order = await deliverOne(market.app, { goods, discounts, ofMarket, feeOfMarket: random.pick([0, 20_000, 7_001]), stock: 50 });
      const acts = [
        () => ask(market.app, order, { pieces: goods.map(({ quantity }) => (random.chance(0.5) ? quantity : random.whole(0, quantity + 1))), reason: random.pick(['spoiled', 'wrong']) }),
        () => answer(order, random.pick(['accept-return', 'accept-return', 'refund-at-once', 'refuse-return'] as const), 'vì thế'),
        () => receive(order, ...goods.map(({ quantity }) => random.whole(0, quantity))),
        () => refund(order),
        () => (random.chance(0.2) ? keepGoods(market.app, order) : workSteps(market.app, order.orderId)),
      ];
      for (let round = 0; round < 2; round += 1) {
        for (const act of acts) await Promise.all(random.chance(0.5) ? [act(), act()] : [act()]);
        if (random.chance(0.3)) later(3);
        await takeDueSteps(market.app);
      }
      await workSteps(market.app, order.orderId);
      const now = await orderOf(order);
      expect([n, now.refunded <= now.paid, now.refunds.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([n, true, now.refunded]);
      expect(now.refunds.length).toBeLessThanOrEqual(1);
      if (now.completedAt) expect([n, await boughtInLedger(order.orderId)]).toEqual([n, now.total - now.refunded]);
      for (const { id: refundId } of now.refunds) await markRefundDone(market.app, { refundId, scope: { sellerId: order.sellerId }, actor });
      for (const { id: lineId, returned, quantity, amount, discount, discountMarket, commissionBp } of now.completedAt ? now.lines : []) {
        const sums = await market.app.db.ledgerEntry.groupBy({ by: ['account'], where: { lineId }, _sum: { amount: true } });
        const stands = (account: string) => Number(sums.find((each) => each.account === account)?._sum.amount ?? 0);
        const kept = 1 - returned / quantity;
        expect([n, Math.abs(stands('discount') - discountMarket * kept) <= 0.5, Math.abs(stands('commission') + shareOf(amount - discount + discountMarket, commissionBp) * kept) <= 0.5]).toEqual([n, true, true]);
        if (kept === 0) expect(sums.map(({ _sum }) => _sum.amount)).toEqual(sums.map(() => 0n));
      }
      if (now.lines.every(({ returned, quantity }) => returned === quantity)) {
        undone += 1;
        expect([n, await standing(order.orderId)]).toEqual([n, {}]);
      }
      for (const [index, { quantity }] of goods.entries()) {
        const line = now.lines.find(({ id }) => id === order.lineIds[index]);
        const back = (await stockOf(order.variantIds[index])) - (50 - quantity);
        expect([n, back >= 0, back <= (line?.returned ?? 0), (line?.returned ?? 0) <= quantity]).toEqual([n, true, true, true]);
      }
    }
    expect(undone, 'orders of which everything came back').toBeGreaterThan(0);
  }, 90_000);
});
