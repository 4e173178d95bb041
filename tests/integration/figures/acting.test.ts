import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareActing } from '#app/modules/reports/compare-acting.server.ts';
import { countActing } from '#app/modules/reports/internal/count-acting.server.ts';
import { locks } from '#app/modules/reports/internal/locks.ts';
import { noteSellersOf } from '#app/modules/reports/internal/note-sellers-of-orders.server.ts';
import { keepActing } from '#app/modules/reports/keep-acting.server.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import type { Counted, Question } from '#app/modules/reports/measures.ts';
import { rebuildActing } from '#app/modules/reports/rebuild-acting.server.ts';
import { rebuildOrderSums } from '#app/modules/reports/rebuild-order-sums.server.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { addDays, addMonths, dayOf, firstDayOfMonth, lastDayOfMonth, monthOf, startOfVietnamDay } from '#app/shared/dates.ts';
import { Random } from '#seed/random.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';
import { actingByRows } from './acting-rows.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const random = new Random('who did something');
const codes = ['28360', '28249', '30214'];
const firstDay = dayOf('2025-11-10');
const days = 377;
let world: { communeIds: string[]; districtIds: string[]; sellers: string[]; products: { id: string; variantId: string }[] };

beforeAll(async () => {
  const { db } = market.app;
  const units = await db.areaUnit.findMany({ where: { code: { in: codes }, level: 'commune', validTo: null, formerDistrictId: { not: null } } });
  world = { communeIds: units.map(({ id }) => id), districtIds: [...new Set(units.map(({ formerDistrictId }) => formerDistrictId ?? ''))], sellers: [], products: [] };
  for (let n = 0; n < 9; n += 1) {
    const { id } = await createSeller(db, { communeCode: codes[n % 3] ?? '' });
    await db.seller.update({ where: { id }, data: { kind: sellerKinds[n % sellerKinds.length] ?? 'household' } });
    const { id: productId, variants } = await createProduct(db, id, { name: 'Hàng' });
    world.sellers.push(id);
    world.products.push({ id: productId, variantId: variants[0]?.id ?? '' });
  }
}, 60_000);

/** Often one beside midnight in Vietnam, or beside the turn of a year. */
function someInstant(): Date {
  const day = random.chance(0.15) ? random.pick([dayOf('2025-12-31'), dayOf('2026-01-01'), dayOf('2026-02-28')]) : addDays(firstDay, random.whole(0, days - 1));
  return new Date(startOfVietnamDay(day).getTime() + random.pick([-1, 0, 1, random.whole(0, 86_399_999)]));
}

async function placeSomething(): Promise<void> {
  const { db } = market.app;
  const place = random.whole(0, world.sellers.length - 1);
  const seller = await db.seller.findUniqueOrThrow({ where: { id: world.sellers[place] ?? '' } });
  const order = await createOrder(db, seller, { placedAt: someInstant(), state: random.pick(['unpaid', 'placed', 'delivered', 'completed', 'completed', 'declined', 'cancelled']) });
  await db.orderLine.create({ data: { orderId: order.id, variantId: world.products[place]?.variantId ?? '', productName: 'x', variantName: 'x', unitPrice: 1_000, quantity: 1, amount: 1_000, weightGrams: 1, producerId: random.pick([null, ...world.sellers]) } });
  if (order.state === 'cancelled') await db.orderEvent.create({ data: { orderId: order.id, from: random.pick(['unpaid', 'placed']), to: 'cancelled', by: 'time', at: order.placedAt } });
}

async function changeSomething(): Promise<void> {
  const { db } = market.app;
  const order = random.pick(await db.order.findMany({ orderBy: { placedAt: 'asc' } }));
  const seller = { id: random.pick(world.sellers) };
  await random.pick([
    () => db.order.update({ where: { id: order.id }, data: { state: random.pick(['placed', 'completed', 'declined', 'returned', 'delivered']) } }),
    () => db.order.update({ where: { id: order.id }, data: { state: random.pick(['completed', 'declined']) } }),
    () => db.orderEvent.create({ data: { orderId: order.id, from: 'placed', to: 'confirmed', by: random.pick(['seller', 'seller', 'carrier', 'time']), at: someInstant() } }),
    () => db.orderMessage.create({ data: { id: randomUUID(), orderId: order.id, from: random.pick(['buyer', 'seller']), body: 'x', at: someInstant() } }),
    () => db.productVersion.create({ data: { productId: random.pick(world.products).id, number: random.whole(1, 1_000_000), content: {}, state: 'approved', submittedAt: someInstant() } }),
    () => db.seller.update({ where: seller, data: { communeId: random.pick(world.communeIds) } }),
    () => db.seller.update({ where: seller, data: { kind: random.pick(sellerKinds) } }),
  ])();
}

function someQuestion(): Question {
  const from = random.chance(0.6) ? firstDayOfMonth(addMonths(monthOf(firstDay), random.whole(0, 13))) : addDays(firstDay, random.whole(-2, days));
  const lengths = [0, 6, random.whole(0, 40), random.whole(0, 120), random.whole(0, 400)];
  const to = random.chance(0.3) ? lastDayOfMonth(addMonths(monthOf(from), random.whole(0, 11))) : addDays(from, random.pick(lengths));
  const year = random.chance(0.2) ? { from: dayOf('2026-01-01'), to: addDays(dayOf('2026-01-01'), random.whole(0, 364)) } : { from, to };
  return { districtIds: random.chance(0.8) ? world.districtIds : world.districtIds.slice(0, 1), period: year, filter: { ...noFilter, kind: random.chance(0.3) ? random.pick(sellerKinds) : null } };
}

const byCommune = (counted: Counted[]) => Object.fromEntries(
  counted.map(({ communeId, counts }) => [communeId, Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))] as const).filter(([, counts]) => Object.keys(counts).length > 0),
);

async function keepAll(): Promise<void> {
  while ((await keepOrderSums(market.app)) + (await keepActing(market.app)) > 0);
}

async function expectTrue(questions: number): Promise<void> {
  const { db } = market.app;
  const places = new Map((await db.areaUnit.findMany({ where: { id: { in: world.communeIds } } })).map(({ id, formerDistrictId }) => [id, formerDistrictId ?? '']));
  for (let n = 0; n < questions; n += 1) {
    const question = someQuestion();
    const rows = Object.entries(await actingByRows(db, question)).filter(([communeId]) => question.districtIds.includes(places.get(communeId) ?? ''));
    expect(byCommune(await countActing(db, question)), JSON.stringify(question)).toEqual(Object.fromEntries(rows));
  }
}

describe('who did something in a period', () => {
  test('is each seller once, whatever the period, and wherever it lives now', { timeout: 240_000 }, async () => {
    for (let n = 0; n < 50; n += 1) await placeSomething();
    await rebuildOrderSums(market.app);
    expect(await countActing(market.app.db, { districtIds: world.districtIds, period: { from: dayOf('2026-01-01'), to: dayOf('2026-12-31') }, filter: noFilter })).toEqual([]);
    for (let n = 0; n < 30; n += 1) await changeSomething();
    await rebuildActing(market.app);
    await keepAll();
    await expectTrue(40);
    for (let round = 0; round < 4; round += 1) {
      for (let n = 0; n < 10; n += 1) await placeSomething();
      for (let n = 0; n < 25; n += 1) await changeSomething();
      await Promise.all([keepAll(), keepAll()]);
      await expectTrue(40);
    }
    expect(await compareActing(market.app)).toEqual({ years: 0, cells: 0 });
  });

  test('is the same when a change is told of twice, or told of again after all', async () => {
    const { db } = market.app;
    await db.$executeRaw`INSERT INTO counting_mark (subject, key) SELECT 'order', id FROM "order"`;
    await db.$executeRaw`INSERT INTO counting_mark (subject, key) SELECT 'acting', seller_id || ' ' || (submitted_at + interval '7 hours')::date FROM product_version JOIN product ON product.id = product_id`;
    const before = await db.actingSum.findMany({ orderBy: [{ span: 'asc' }, { begins: 'asc' }, { part: 'asc' }, { first: 'asc' }, { communeId: 'asc' }, { kind: 'asc' }] });
    await keepAll();
    expect(await db.actingSum.findMany({ orderBy: [{ span: 'asc' }, { begins: 'asc' }, { part: 'asc' }, { first: 'asc' }, { communeId: 'asc' }, { kind: 'asc' }] })).toEqual(before);
  });

  test('is written by one at a time, also where the sums of orders write it', async () => {
    const { db } = market.app;
    const { id } = await db.order.findFirstOrThrow({ where: { state: { not: 'unpaid' } } });
    const held = await db.$transaction(async (tx) => {
      await noteSellersOf(tx, [id]);
      return tx.$queryRaw<{ mode: string }[]>`SELECT mode FROM pg_locks WHERE locktype = 'advisory' AND objid = ${locks.acting} AND granted AND pid = pg_backend_pid()`;
    });
    expect(held).toHaveLength(1);
  });

  test('is rebuilt while it changes', { timeout: 60_000 }, async () => {
    await Promise.all([
      rebuildActing(market.app),
      (async () => {
        for (let n = 0; n < 30; n += 1) {
          await (n % 4 === 0 ? placeSomething() : changeSomething());
          await keepOrderSums(market.app);
        }
      })(),
    ]);
    await keepAll();
    await expectTrue(30);
    expect(await compareActing(market.app)).toEqual({ years: 0, cells: 0 });
  });

  test('is found wrong at night, told and mended', async () => {
    const { db } = market.app;
    await db.$executeRaw`UPDATE seller_year SET sold = ~sold, acted = ordered WHERE year = 2026 AND seller_id = ${world.sellers[0]}::uuid`;
    await db.$executeRaw`UPDATE acting_sum SET active = active + 1 WHERE span = 'quarter'`;
    const told: object[] = [];
    const log = { ...market.app.log, warn: (facts: object) => void told.push(facts) };
    const found = await compareActing({ db, clock: market.app.clock, log });
    expect(found.years).toBe(1);
    expect(found.cells).toBeGreaterThan(1);
    expect(told).toEqual([found]);
    await expectTrue(30);
    expect(await compareActing(market.app)).toEqual({ years: 0, cells: 0 });
  });
});
