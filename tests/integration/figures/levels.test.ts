import { beforeAll, describe, expect, test } from 'vitest';
import { compareLevels } from '#app/modules/reports/compare-levels.server.ts';
import { countCommuneFlows } from '#app/modules/reports/internal/count-flows.server.ts';
import { countLevels } from '#app/modules/reports/internal/count-levels.server.ts';
import { keepLevels } from '#app/modules/reports/keep-levels.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import type { Counted, Filter } from '#app/modules/reports/measures.ts';
import { rebuildLevels } from '#app/modules/reports/rebuild-levels.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { addDays, dayOf, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { Random } from '#seed/random.ts';
import { testApp } from '#tests/setup/test-app.ts';
import { flowsByRows, levelsByRows } from './level-rows.ts';
import { changeSomething, makeWorld, someFilter, somePeriod } from './level-world.ts';

const firstDay = dayOf('2026-09-24');
const clock = fixedClock(startOfVietnamDay(firstDay));
const market = testApp({ clock });
const random = new Random('levels of communes');
const filters: Filter[] = [noFilter, ...Array.from({ length: 7 }, () => someFilter(random))];
let world: Awaited<ReturnType<typeof makeWorld>>;
/** What the rows said at the end of each day. */
const history: { day: VietnamDay; filter: Filter; counts: Awaited<ReturnType<typeof levelsByRows>> }[] = [];

const pass = (milliseconds: number) => clock.set(new Date(clock.now().getTime() + milliseconds));

async function keepAll(): Promise<void> {
  pass(4_000);
  while ((await keepLevels(market.app)) > 0);
}

/** Counts by commune, without what is 0. */
function byCommune(counted: Counted[]): Record<string, Record<string, number>> {
  const rows = counted.map(({ communeId, counts }) => [communeId, Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))] as const);
  return Object.fromEntries(rows.filter(([, counts]) => Object.keys(counts).length > 0));
}

const levelsOn = (day: VietnamDay, filter: Filter) => countLevels(market.app.db, { districtIds: world.districtIds, period: { from: addDays(day, -random.whole(0, 40)), to: day }, filter });

async function expectTrue(): Promise<void> {
  const day = vietnamDay(clock.now());
  for (const filter of filters) expect(byCommune(await levelsOn(day, filter)), `${day} ${JSON.stringify(filter)}`).toEqual(await levelsByRows(market.app.db, { filter, day }));
  for (const filter of filters) {
    const question = { districtIds: world.districtIds, period: somePeriod(random, firstDay, addDays(day, 2)), filter };
    expect(byCommune(await countCommuneFlows(market.app.db, question)), JSON.stringify(question)).toEqual(await flowsByRows(market.app.db, question));
  }
}

beforeAll(async () => {
  world = await makeWorld(market.app);
  for (let n = 0; n < 40; n += 1) await changeSomething(market.app, world, random);
}, 60_000);

describe('what there is in communes, and what happens there', () => {
  test('is not known before it was first reckoned', async () => {
    expect(await keepLevels(market.app)).toBe(0);
    expect(await levelsOn(firstDay, noFilter)).toEqual([]);
    await rebuildLevels(market.app);
    expect((await levelsOn(firstDay, noFilter)).length).toBeGreaterThan(0);
    expect(await levelsOn(addDays(firstDay, -1), noFilter)).toEqual([]);
    await expectTrue();
  });

  test('is what the rows give on each day, and stays known as it was then', { timeout: 240_000 }, async () => {
    for (let n = 0; n < 12; n += 1) {
      const day = vietnamDay(clock.now());
      for (let changes = random.whole(0, 40); changes > 0; changes -= 1) await changeSomething(market.app, world, random);
      await Promise.all([keepAll(), keepAll()]);
      if (n % 3 === 0) await expectTrue();
      for (const filter of filters.slice(0, 4)) history.push({ day, filter, counts: await levelsByRows(market.app.db, { filter, day }) });
      clock.set(new Date(startOfVietnamDay(addDays(day, 1)).getTime() + random.pick([0, 1, 3_600_000])));
    }
    await keepAll();
    await expectTrue();
    for (const { day, filter, counts } of history) expect(byCommune(await levelsOn(day, filter)), `${day} ${JSON.stringify(filter)}`).toEqual(counts);
  });

  test('moves with its people when a commune is merged in the middle of a month, and its own past stays its own', async () => {
    const { db } = market.app;
    const [from] = world.communeIds as [string];
    const old = await db.areaUnit.findUniqueOrThrow({ where: { id: from } });
    const before = { day: vietnamDay(clock.now()), counts: await levelsByRows(db, { filter: noFilter, day: vietnamDay(clock.now()) }) };
    clock.set(new Date(startOfVietnamDay(addDays(before.day, 1)).getTime() + 60_000));
    const { id } = await db.areaUnit.create({ data: { ...old, id: '2026-10:99999', code: '99999', slug: 'xa-moi-99999', name: 'Mới', fullName: 'Xã Mới' } });
    await db.areaUnit.update({ where: { id: from }, data: { validTo: new Date('2026-10-17') } });
    await db.seller.updateMany({ where: { communeId: from }, data: { communeId: id } });
    await db.product.updateMany({ where: { originCommuneId: from }, data: { originCommuneId: id } });
    await db.registerEntry.updateMany({ where: { communeId: from }, data: { communeId: id } });
    world.communeIds.push(id);
    await keepAll();
    await expectTrue();
    expect(byCommune(await levelsOn(before.day, noFilter))).toEqual(before.counts);
    expect(byCommune(await levelsOn(vietnamDay(clock.now()), noFilter))[from]).toBeUndefined();
  });

  test('a certificate that ends takes its star at midnight, without a hand', async () => {
    const { db } = market.app;
    const seller = await db.seller.findFirstOrThrow({ where: { communeId: world.communeIds[1] ?? '' } });
    await db.seller.update({ where: { id: seller.id }, data: { state: 'verified' } });
    const today = vietnamDay(clock.now());
    const product = await db.product.create({ data: { slug: 'tra-1-ngay', sellerId: seller.id, groupKey: 'tea', state: 'on_sale', name: 'Trà', publishedAt: clock.now(), variants: { create: [{ position: 0, name: 'x', price: 1_000, weightGrams: 1, stock: 1 }] } } });
    await db.certificate.create({ data: { productId: product.id, stars: 5, number: 'x', decision: 'x', issuer: 'x', issuedOn: new Date('2026-01-01'), endsOn: new Date(today), confirmed: true } });
    await keepAll();
    const recognised = async (day: VietnamDay) => (await levelsOn(day, noFilter)).reduce((sum, { counts }) => sum + (counts.ocopListings ?? 0), 0);
    const was = await recognised(today);
    clock.set(startOfVietnamDay(addDays(today, 1)));
    await keepAll();
    await expectTrue();
    expect(await recognised(today)).toBe(was);
    expect(await recognised(addDays(today, 1))).toBeLessThan(was);
  });

  test('a paper that an officer refuses counts for nothing, and a star only for what was published on its days', async () => {
    const { db } = market.app;
    const seller = await db.seller.findFirstOrThrow({ where: { communeId: world.communeIds[1] ?? '', state: 'verified' } });
    const today = vietnamDay(clock.now());
    const { id } = await db.product.create({ data: { slug: 'mam-1', sellerId: seller.id, groupKey: 'processed-food', state: 'on_sale', name: 'Mắm', publishedAt: clock.now(), variants: { create: [{ position: 0, name: 'x', price: 1_000, weightGrams: 1, stock: 1 }] } } });
    const paper = await db.productDocument.create({ data: { productId: id, kind: 'food_safety', number: 'x', issuer: 'x', issuedOn: new Date('2026-01-01') } });
    await db.certificate.create({ data: { productId: id, stars: 5, number: 'x', decision: 'x', issuer: 'x', issuedOn: new Date('2023-01-01'), endsOn: new Date('2025-12-31'), confirmed: true } });
    await keepAll();
    const safe = async () => (await levelsOn(today, noFilter)).reduce((sum, { counts }) => sum + (counts.foodSafe ?? 0), 0);
    const was = await safe();
    const withStar = { districtIds: world.districtIds, period: { from: today, to: today }, filter: { ...noFilter, groupKey: 'processed-food' as const, stars: 5 } };
    expect(byCommune(await countCommuneFlows(db, withStar))).toEqual(await flowsByRows(db, withStar));
    await db.productDocument.update({ where: { id: paper.id }, data: { refused: 'mờ' } });
    await keepAll();
    expect(await safe()).toBe(was - 1);
    await expectTrue();
  });

  test('goes with what is deleted: a product that was on sale, the check of an identity', async () => {
    const { db } = market.app;
    const communeId = world.communeIds[1] ?? '';
    const today = vietnamDay(clock.now());
    const facts = { name: 'Hộ bỏ chợ', kind: 'household', state: 'verified', contactName: 'Út', phone: '+84901888777', street: '', communeId } as const;
    const seller = await db.seller.create({ data: { ...facts, slug: 'ho-bo-cho', createdAt: clock.now(), checks: { create: { itemKey: 'identity', sentAt: clock.now(), state: 'accepted' } } } });
    const { id } = await db.product.create({ data: { slug: 'tra-bo', sellerId: seller.id, groupKey: 'tea', state: 'on_sale', name: 'Trà', publishedAt: clock.now() } });
    const question = { districtIds: world.districtIds, period: { from: today, to: today }, filter: noFilter };
    const counted = async () => {
      await keepAll();
      const here = (rows: Counted[]) => rows.find((place) => place.communeId === communeId)?.counts;
      return { published: here(await countCommuneFlows(db, question))?.published ?? 0, identified: here(await levelsOn(today, noFilter))?.identified ?? 0 };
    };
    const { published, identified } = await counted();
    await db.product.delete({ where: { id } });
    expect(await counted()).toEqual({ published: published - 1, identified });
    await db.sellerCheck.deleteMany({ where: { sellerId: seller.id } });
    expect(await counted()).toEqual({ published: published - 1, identified: identified - 1 });
    await expectTrue();
  });

  test('is not reckoned twice, rests between two changes, and is rebuilt while it changes', { timeout: 60_000 }, async () => {
    const { db } = market.app;
    await keepAll();
    expect(await keepLevels(market.app)).toBe(0);
    await db.product.updateMany({ data: { groupKey: 'spices' } });
    await keepAll();
    await db.product.updateMany({ data: { groupKey: 'tea' } });
    expect(await keepLevels(market.app)).toBe(0);
    pass(3_001);
    expect(await keepLevels(market.app)).toBeGreaterThan(0);
    await Promise.all([
      rebuildLevels(market.app),
      (async () => {
        for (let n = 0; n < 20; n += 1) await changeSomething(market.app, world, random);
      })(),
    ]);
    await keepAll();
    await expectTrue();
  });

  test('a figure that is wrong and a row of whose change nobody told are found at night, told and mended', async () => {
    const { db } = market.app;
    await keepAll();
    const told: object[] = [];
    const log = { ...market.app.log, warn: (facts: object) => void told.push(facts) };
    expect(await compareLevels({ db, clock, log })).toBe(0);
    expect(told).toEqual([]);
    await db.levelSum.updateMany({ where: { kind: '*', groupKey: '*', stars: -1, until: null }, data: { accounts: { increment: 1 } } });
    await db.flowSum.deleteMany({ where: { measure: 'published', kind: '*', grain: 'month' } });
    await db.registerEntry.updateMany({ data: { stars: 5 } });
    await db.countingMark.deleteMany();
    expect(await compareLevels({ db, clock, log })).toBeGreaterThan(world.communeIds.length);
    expect(told.length).toBeGreaterThan(0);
    await expectTrue();
    // What is only not reckoned yet is no difference.
    await db.product.updateMany({ data: { groupKey: 'garments' } });
    await db.seller.updateMany({ data: { kind: 'household' } });
    expect(await compareLevels({ db, clock, log })).toBe(0);
  });
});
