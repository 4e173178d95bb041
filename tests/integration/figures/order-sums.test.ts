import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { orderStates, paymentMethods } from '#app/modules/orders/order.ts';
import { compareOrderSums } from '#app/modules/reports/compare-order-sums.server.ts';
import { countOrderSums } from '#app/modules/reports/internal/count-order-sums.server.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import type { Filter, Question } from '#app/modules/reports/measures.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import { rebuildOrderSums } from '#app/modules/reports/rebuild-order-sums.server.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { addDays, dayOf, startOfVietnamDay } from '#app/shared/dates.ts';
import { Random } from '#seed/random.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';
import { countByRows } from './order-rows.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const random = new Random('sums of orders');
const groups = ['fresh-food', 'tea', 'spices'] as const;
const communes = ['28360', '28249', '30214'];
const firstDay = dayOf('2026-08-20');
const days = 80;

type World = { sellers: { id: string; communeId: string; districtId: string }[]; variants: string[][]; communeIds: string[]; districtIds: string[] };
let world: World;

beforeAll(async () => {
  const { db } = market.app;
  const units = await db.areaUnit.findMany({ where: { code: { in: communes }, level: 'commune', validTo: null, formerDistrictId: { not: null } } });
  // One lies in another province: goods from there count with their seller.
  const far = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', validTo: null, formerDistrictId: { not: null }, parent: { code: '01' } }, orderBy: { code: 'asc' } });
  const sellers = [];
  for (const [index, code] of [...communes, ...communes].entries()) sellers.push({ ...(await createSeller(db, { communeCode: code })), index });
  for (const { id, index } of sellers) await db.seller.update({ where: { id }, data: { kind: sellerKinds[index % sellerKinds.length] ?? 'household' } });
  const variants = [];
  for (const { id } of sellers) {
    const goods = [];
    for (const group of groups) goods.push((await createProduct(db, id, { name: `Hàng ${group}`, group })).id);
    variants.push((await db.variant.findMany({ where: { productId: { in: goods } } })).map((variant) => variant.id));
  }
  const districtOf = (communeId: string) => units.find(({ id }) => id === communeId)?.formerDistrictId ?? '';
  world = {
    sellers: sellers.map(({ id, communeId }) => ({ id, communeId, districtId: districtOf(communeId) })),
    variants,
    communeIds: [...units.map(({ id }) => id), far.id],
    districtIds: [...new Set(units.map(({ formerDistrictId }) => formerDistrictId ?? ''))],
  };
}, 60_000);

/** An instant of the story; often one beside midnight in Vietnam. */
function someInstant(): Date {
  const begin = startOfVietnamDay(addDays(firstDay, random.whole(0, days - 1))).getTime();
  return new Date(begin + random.pick([-1, 0, 1, random.whole(0, 86_399_999)]));
}

async function placeSomething(): Promise<void> {
  const { db } = market.app;
  const at = random.whole(0, world.sellers.length - 1);
  const seller = world.sellers[at] as World['sellers'][number];
  const placedAt = someInstant();
  const state = random.pick(orderStates);
  const lines = Array.from({ length: random.whole(1, 4) }, () => {
    const [quantity, unitPrice] = [random.whole(1, 5), random.whole(1, 900) * 1_000];
    return {
      variantId: random.pick(world.variants[at] ?? []), productName: 'x', variantName: 'y', groupKey: random.pick(groups), stars: random.pick([0, 0, 3, 4, 5]), quantity, unitPrice, amount: quantity * unitPrice, weightGrams: random.whole(1, 9) * 250,
      originCommuneId: random.pick([null, null, null, ...world.communeIds]), returned: random.chance(0.2) ? random.whole(0, quantity) : 0,
    };
  });
  const goods = lines.reduce((sum, { amount }) => sum + amount, 0);
  const sums = { goods, fee: 0, total: goods, placedAt };
  const code = randomUUID();
  const order = await db.order.create({
    data: {
      ...sums, code, state, communeId: seller.communeId, districtId: seller.districtId, weightGrams: 1, zone: random.pick(['province', 'region', 'country']), closedAt: random.chance(0.6) ? new Date(placedAt.getTime() + random.whole(1, 200) * 1_700_000) : null,
      ...(random.chance(0.1) && { paid: goods, refunded: goods }),
      seller: { connect: { id: seller.id } }, lines: { create: lines },
      group: { create: { ...sums, key: code, code, checkoutKey: code, buyerName: 'x', buyerPhone: '+84901111222', provinceId: '2025-07:82', commune: { connect: { id: seller.communeId } }, street: 'x', locale: 'vi', paymentMethod: random.pick(paymentMethods) } },
    },
  });
  if (random.chance(0.2)) await db.orderInvoice.create({ data: { orderId: order.id, number: 'x', provider: 'y', issuedOn: placedAt, addedAt: placedAt } });
  if (random.chance(0.3)) await db.orderEvent.create({ data: { orderId: order.id, from: random.pick(['unpaid', 'placed', 'handed_over']), to: random.pick(['cancelled', 'delivered']), at: placedAt } });
}

async function changeSomething(): Promise<void> {
  const { db } = market.app;
  const [order] = await db.$queryRaw<{ id: string; groupId: string; sellerId: string }[]>`SELECT id, group_id AS "groupId", seller_id AS "sellerId" FROM "order" ORDER BY id OFFSET floor(${random.next()}::float8 * (SELECT count(*) FROM "order"))::int LIMIT 1`;
  if (!order) return;
  const { id } = order;
  await random.pick([
    () => db.order.update({ where: { id }, data: { state: random.pick(orderStates) } }),
    () => db.order.update({ where: { id }, data: { state: random.pick(['refunded', 'return_received', 'decided']), closedAt: new Date('2026-11-10T00:00:00Z') } }),
    () => db.$executeRaw`UPDATE order_line SET returned = quantity WHERE order_id = ${id}::uuid`,
    () => db.$executeRaw`UPDATE order_line SET returned = least(quantity, 1) WHERE order_id = ${id}::uuid AND stars > 0`,
    () => db.orderGroup.update({ where: { id: order.groupId }, data: { paymentMethod: random.pick(paymentMethods) } }),
    () => db.seller.update({ where: { id: order.sellerId }, data: { kind: random.pick(sellerKinds) } }),
    () => db.orderInvoice.upsert({ where: { orderId: id }, create: { orderId: id, number: 'x', provider: 'y', issuedOn: new Date(), addedAt: new Date() }, update: {} }),
    () => db.orderInvoice.deleteMany({ where: { orderId: id } }),
  ])();
}

function someQuestion(): Question {
  const maybe = <T>(values: readonly T[]) => (random.chance(0.35) ? random.pick(values) : null);
  const filter: Filter = { kind: maybe(sellerKinds), paidBy: maybe(paymentMethods), groupKey: maybe(groups), stars: maybe([0, 3, 4, 5]) };
  const begin = random.chance(0.3) ? random.pick(['2026-08-01', '2026-09-01', '2026-10-01'].map(dayOf)) : addDays(firstDay, random.whole(-2, days));
  const end = random.chance(0.3) ? random.pick(['2026-09-30', '2026-10-31', '2026-11-30'].map(dayOf)) : addDays(begin, random.whole(0, 70));
  return { districtIds: random.chance(0.8) ? world.districtIds : world.districtIds.slice(0, 1), period: { from: begin, to: end < begin ? begin : end }, filter: random.chance(0.2) ? noFilter : filter };
}

async function keepAll(): Promise<void> {
  while ((await keepOrderSums(market.app)) > 0);
}

async function expectTrue(questions: number): Promise<void> {
  for (let n = 0; n < questions; n += 1) {
    const question = someQuestion();
    const sorted = (rows: { communeId: string }[]) => rows.toSorted((a, b) => (a.communeId < b.communeId ? -1 : 1));
    // A commune in which nothing is left may have a row of noughts.
    const counted = (await countOrderSums(market.app.db, question)).filter(({ counts }) => Object.values(counts).some((count) => count !== 0));
    expect(sorted(counted), JSON.stringify(question)).toEqual(sorted(await countByRows(market.app.db, question)));
  }
}

describe('the sums of orders', () => {
  test('are what the orders themselves give, however they came, changed, went back, and were filtered', { timeout: 120_000 }, async () => {
    for (let n = 0; n < 60; n += 1) await placeSomething();
    await rebuildOrderSums(market.app);
    await expectTrue(25);
    for (let round = 0; round < 4; round += 1) {
      for (let n = 0; n < 15; n += 1) await placeSomething();
      for (let n = 0; n < 40; n += 1) await changeSomething();
      // Two that keep them at once, as after a worker was given up too early.
      await Promise.all([keepAll(), keepAll()]);
      await expectTrue(25);
    }
    expect(await compareOrderSums(market.app)).toEqual({ orders: 0, cells: 0 });
  });

  test('are rebuilt beside those that are read, with everything that changes meanwhile', { timeout: 120_000 }, async () => {
    const changing = (async () => {
      for (let n = 0; n < 60; n += 1) {
        await (n % 3 === 0 ? placeSomething() : changeSomething());
        await keepOrderSums(market.app);
      }
    })();
    const rebuilt = await rebuildOrderSums(market.app);
    await changing;
    expect(rebuilt).toBe(true);
    await keepAll();
    await expectTrue(20);
    expect(await compareOrderSums(market.app)).toEqual({ orders: 0, cells: 0 });
    expect(await market.app.db.orderSum.groupBy({ by: ['generation'] })).toHaveLength(1);
  });

  test('a rebuild that was broken off leaves what is read as it was, and the next one nothing of it', async () => {
    const { db } = market.app;
    await db.countingState.update({ where: { subject: 'order' }, data: { building: 77 } });
    await db.$executeRaw`INSERT INTO counted_order (generation, order_id, "as", kind, paid_by, invoiced) SELECT 77, id, 'returned', 'household', 'cod', false FROM "order" LIMIT 5`;
    await expectTrue(3);
    await rebuildOrderSums(market.app);
    await expectTrue(5);
    expect(await db.countedOrder.groupBy({ by: ['generation'] })).toHaveLength(1);
  });

  test('a cell that is wrong and an order of whose change nobody told are found at night, told and mended', async () => {
    const { db } = market.app;
    await db.$executeRaw`UPDATE order_sum SET value = value + 1 WHERE grain = 'month' AND kind = '*' AND group_key = '*' AND stars = -1`;
    const order = await db.order.findFirstOrThrow({ where: { state: 'completed' }, orderBy: { id: 'asc' } });
    await db.countedOrder.updateMany({ where: { orderId: order.id }, data: { as: 'returned' } });
    const told: object[] = [];
    const log = { ...market.app.log, warn: (facts: object) => void told.push(facts) };
    const found = await compareOrderSums({ db, clock: market.app.clock, log });
    expect(found.orders).toBe(1);
    expect(found.cells).toBeGreaterThan(1);
    expect(told.length).toBeGreaterThan(0);
    await keepAll();
    await expectTrue(15);
    expect(await compareOrderSums(market.app)).toEqual({ orders: 0, cells: 0 });
  });
});
