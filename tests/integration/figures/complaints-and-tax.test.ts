import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import { nothingOff } from '#app/modules/ledger/facts.ts';
import { compareComplaints } from '#app/modules/reports/compare-complaints.server.ts';
import { compareTax } from '#app/modules/reports/compare-tax.server.ts';
import { countComplaints, countTax } from '#app/modules/reports/internal/count-flows.server.ts';
import { keepComplaints } from '#app/modules/reports/keep-complaints.server.ts';
import { keepTax } from '#app/modules/reports/keep-tax.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import type { Counted, Question } from '#app/modules/reports/measures.ts';
import { rebuildComplaints } from '#app/modules/reports/rebuild-complaints.server.ts';
import { rebuildTax } from '#app/modules/reports/rebuild-tax.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { addDays, dayOf, startOfVietnamDay } from '#app/shared/dates.ts';
import { Random } from '#seed/random.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';
import { careByRows } from './level-rows.ts';
import { communeCodes, somePeriod } from './level-world.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const random = new Random('complaints and tax');
const [firstDay, lastDay] = [dayOf('2026-09-01'), dayOf('2026-11-20')];
let world: { communeIds: string[]; districtIds: string[]; sellers: string[]; products: string[] };

beforeAll(async () => {
  const { db } = market.app;
  const units = await db.areaUnit.findMany({ where: { code: { in: [...communeCodes] }, level: 'commune', validTo: null, formerDistrictId: { not: null } } });
  world = { communeIds: units.map(({ id }) => id), districtIds: [...new Set(units.map(({ formerDistrictId }) => formerDistrictId ?? ''))], sellers: [], products: [] };
  for (let n = 0; n < 6; n += 1) {
    const { id } = await createSeller(db, { communeCode: communeCodes[n % 3] ?? '' });
    world.sellers.push(id);
    world.products.push((await createProduct(db, id, { name: 'Hàng' })).id);
  }
}, 60_000);

/** Often one beside midnight in Vietnam. */
function someInstant(): Date {
  const begin = startOfVietnamDay(addDays(firstDay, random.whole(0, 80))).getTime();
  return new Date(begin + random.pick([-1, 0, 1, random.whole(0, 86_399_999)]));
}

const later = (at: Date) => new Date(at.getTime() + random.whole(0, 200) * 1_000_000);
const decided = (since: Date) => ({ decidedAt: later(since), refund: 0, decision: 'x' });

async function complain(): Promise<void> {
  const { db } = market.app;
  const seller = await db.seller.findUniqueOrThrow({ where: { id: random.pick(world.sellers) } });
  const order = await createOrder(db, seller, { placedAt: someInstant(), state: 'delivered' });
  const at = someInstant();
  const productId = random.pick(world.products);
  const open = await db.takedown.findFirst({ where: { productId, liftedAt: null }, orderBy: { id: 'asc' } });
  await random.pick([
    () => db.returnRequest.create({ data: { orderId: order.id, reason: 'spoiled', words: 'x', askedAt: at, amount: 1, answeredAt: random.pick([null, later(at)]) } }),
    () => db.dispute.create({ data: { orderId: order.id, openedBy: random.pick(['buyer', 'seller']), reason: 'x', openedAt: at, ...(random.chance(0.5) && decided(at)) } }),
    () => (open ? db.takedown.update({ where: { id: open.id }, data: { liftedAt: at } }) : db.takedown.create({ data: { productId, authority: 'x', reason: 'x', receivedAt: at, dueAt: new Date(at.getTime() + 86_400_000), doneAt: random.pick([null, later(at), new Date(at.getTime() + 86_400_000)]) } })),
  ])();
}

async function answer(): Promise<void> {
  const { db } = market.app;
  const request = await db.returnRequest.findFirst({ where: { answeredAt: null }, orderBy: { id: 'asc' } });
  const dispute = random.pick([...(await db.dispute.findMany({ orderBy: { id: 'asc' } })), null]);
  const takedown = await db.takedown.findFirst({ where: { doneAt: null }, orderBy: { id: 'asc' } });
  await random.pick([
    async () => request && db.returnRequest.update({ where: { id: request.id }, data: { answeredAt: later(request.askedAt) } }),
    async () => dispute && db.disputeMessage.create({ data: { id: randomUUID(), disputeId: dispute.id, from: random.pick(['buyer', 'seller', 'operator']), body: 'x', at: later(dispute.openedAt) } }),
    async () => dispute && db.dispute.update({ where: { id: dispute.id }, data: decided(dispute.openedAt) }),
    async () => takedown && db.takedown.update({ where: { id: takedown.id }, data: random.chance(0.3) ? { liftedAt: later(takedown.receivedAt) } : { doneAt: later(takedown.receivedAt) } }),
    () => db.seller.update({ where: { id: random.pick(world.sellers) }, data: { communeId: random.pick(world.communeIds) } }),
  ])();
}

async function sell(): Promise<void> {
  const { db } = market.app;
  const seller = await db.seller.findUniqueOrThrow({ where: { id: random.pick(world.sellers) } });
  const order = await createOrder(db, seller, { placedAt: someInstant(), state: 'completed', goods: 1, fee: 0 });
  const [at, lineId, amount] = [someInstant(), randomUUID(), random.whole(1, 900) * 1_000];
  const sellerKind = random.pick(['household', 'registered_household', 'company'] as const);
  await db.$transaction((tx) => enterSale(tx, { orderId: order.id, sellerId: seller.id, at, sellerKind, fee: 0, feeTo: 'delivery', feeOff: nothingOff, lines: [{ id: lineId, amount, off: nothingOff, commissionBp: 500, taxClass: random.pick(['goods', 'other']) }] }));
  if (random.chance(0.4)) await db.$transaction((tx) => enterRefund(tx, { key: order.id, orderId: order.id, amount: Math.ceil(amount / random.whole(1, 3)), at: later(at) }));
}

const byCommune = (counted: Counted[]) =>
  counted.flatMap(({ communeId, counts }) => Object.entries(counts).flatMap(([measure, count]) => (count === 0 ? [] : [`${communeId} ${measure} ${count}`]))).toSorted();

async function expectTrue(questions: number): Promise<void> {
  const { db } = market.app;
  for (let n = 0; n < questions; n += 1) {
    const question: Question = { districtIds: world.districtIds, period: somePeriod(random, firstDay, lastDay), filter: noFilter };
    const rows = Object.entries(await careByRows(db, question)).flatMap(([communeId, counts]) => Object.entries(counts).flatMap(([measure, count]) => (count === 0 ? [] : [`${communeId} ${measure} ${count}`])));
    expect(byCommune([...(await countComplaints(db, question)), ...(await countTax(db, question))]), JSON.stringify(question)).toEqual(rows.toSorted());
  }
}

async function keepAll(): Promise<void> {
  while ((await keepComplaints(market.app)) + (await keepTax(market.app)) > 0);
}

describe('complaints, takedowns and withheld tax', () => {
  test('are what the rows give, whenever they came and were answered, and wherever the seller lives', { timeout: 120_000 }, async () => {
    for (let n = 0; n < 25; n += 1) await random.pick([complain, sell])();
    await Promise.all([rebuildComplaints(market.app), rebuildTax(market.app)]);
    for (let round = 0; round < 4; round += 1) {
      for (let n = 0; n < 20; n += 1) await random.pick([complain, complain, answer, answer, sell])();
      await Promise.all([keepAll(), keepAll()]);
      await expectTrue(12);
    }
    const question = { districtIds: world.districtIds, period: { from: firstDay, to: lastDay }, filter: noFilter };
    const total = (measure: 'answered' | 'takedownsInTime' | 'tax', rows: Counted[]) => rows.reduce((sum, { counts }) => sum + (counts[measure] ?? 0), 0);
    expect(total('answered', await countComplaints(market.app.db, question))).toBeGreaterThan(0);
    expect(total('takedownsInTime', await countComplaints(market.app.db, question))).toBeGreaterThan(0);
    expect(total('tax', await countTax(market.app.db, question))).toBeGreaterThan(0);
    expect(await countTax(market.app.db, { ...question, filter: { ...noFilter, kind: 'household' } })).toEqual([]);
  });

  test('count the first word of the other side in a dispute as its answer', async () => {
    const { db } = market.app;
    const seller = await db.seller.findUniqueOrThrow({ where: { id: world.sellers[0] ?? '' } });
    const openedAt = startOfVietnamDay(addDays(firstDay, 40));
    const order = await createOrder(db, seller, { placedAt: openedAt, state: 'disputed' });
    const dispute = await db.dispute.create({ data: { orderId: order.id, openedBy: 'buyer', reason: 'x', openedAt } });
    const day = addDays(firstDay, 40);
    const answered = async () => {
      await keepAll();
      return (await countComplaints(db, { districtIds: world.districtIds, period: { from: day, to: day }, filter: noFilter })).reduce((sum, { counts }) => sum + (counts.answered ?? 0), 0);
    };
    const before = await answered();
    const write = (from: 'buyer' | 'seller') => db.disputeMessage.create({ data: { id: randomUUID(), disputeId: dispute.id, from, body: 'x', at: new Date(openedAt.getTime() + 3_600_000) } });
    await write('buyer');
    expect(await answered()).toBe(before);
    await write('seller');
    expect(await answered()).toBe(before + 1);
  });

  test('are rebuilt while they change, and are nothing else after it', { timeout: 60_000 }, async () => {
    await Promise.all([
      (async () => {
        for (let n = 0; n < 3; n += 1) await Promise.all([rebuildComplaints(market.app), rebuildTax(market.app)]);
      })(),
      (async () => {
        for (let n = 0; n < 20; n += 1) {
          await random.pick([complain, sell, answer])();
          await keepTax(market.app);
        }
      })(),
    ]);
    await keepAll();
    await expectTrue(8);
    expect([await compareComplaints(market.app), await compareTax(market.app)]).toEqual([0, 0]);
  });

  test('are found wrong at night, told and mended; what is only not added yet is not wrong', async () => {
    const { db } = market.app;
    await sell();
    await complain();
    expect([await compareComplaints(market.app), await compareTax(market.app)]).toEqual([0, 0]);
    await keepAll();
    await db.flowSum.updateMany({ where: { measure: { in: ['complaints', 'tax'] }, grain: 'month' }, data: { count: { increment: 7 } } });
    const told: object[] = [];
    const log = { ...market.app.log, warn: (facts: object) => void told.push(facts) };
    expect(await compareComplaints({ db, clock: market.app.clock, log })).toBeGreaterThan(1);
    expect(await compareTax({ db, clock: market.app.clock, log })).toBeGreaterThan(1);
    expect(told.length).toBeGreaterThan(1);
    await expectTrue(10);
  });
});
