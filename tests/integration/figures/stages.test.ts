import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { orderStates } from '#app/modules/orders/order.ts';
import { compareStages } from '#app/modules/reports/compare-stages.server.ts';
import { countStages } from '#app/modules/reports/internal/count-stages.server.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import { keepStages } from '#app/modules/reports/keep-stages.server.ts';
import { rebuildOrderSums } from '#app/modules/reports/rebuild-order-sums.server.ts';
import { rebuildStages } from '#app/modules/reports/rebuild-stages.server.ts';
import { sellerStages } from '#app/modules/reports/stages.ts';
import { sellerKinds, sellerStates } from '#app/modules/sellers/seller.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { addDays, dayOf, startOfVietnamDay } from '#app/shared/dates.ts';
import { Random } from '#seed/random.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createSale } from '#tests/factories/sales.ts';
import { testApp } from '#tests/setup/test-app.ts';
import { countStagesByRows } from './stage-rows.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const random = new Random('stages of sellers');
const communeCodes = ['28360', '28249', '30214'];
const firstDay = dayOf('2025-12-10');
const days = 300;
const years = [2025, 2026];
let communeIds: string[] = [];
const sellerIds: string[] = [];
let variantId = '';

/** An instant of the story; often one beside midnight in Vietnam. */
function someInstant(): Date {
  const begin = startOfVietnamDay(addDays(firstDay, random.whole(0, days - 1))).getTime();
  return new Date(begin + random.pick([-1, 0, 1, random.whole(0, 86_399_999)]));
}
const maybe = (share: number) => (random.chance(share) ? someInstant() : null);
// Few numbers: shops and households share them.
const somePhone = () => `+849011223${random.whole(10, 29)}`;

beforeAll(async () => {
  const { db } = market.app;
  communeIds = (await db.areaUnit.findMany({ where: { code: { in: communeCodes }, level: 'commune', validTo: null, formerDistrictId: { not: null } } })).map(({ id }) => id);
  for (let n = 0; n < 26; n += 1) {
    const { id } = await createSeller(db, { communeCode: random.pick(communeCodes) });
    sellerIds.push(id);
    await db.seller.update({ where: { id }, data: { kind: random.pick(['household', 'household', ...sellerKinds]), state: random.pick(sellerStates), phone: somePhone(), appliedAt: maybe(0.9), verifiedAt: maybe(0.7) } });
  }
  const shop = await createSeller(db, { name: 'Gian chung' });
  variantId = (await createProduct(db, shop.id, { name: 'Xoài' })).variants[0]?.id ?? '';
}, 60_000);

const someSeller = () => random.pick(sellerIds);

async function placeSomething(): Promise<void> {
  const placedAt = someInstant();
  const lines = Array.from({ length: random.whole(1, 3) }, () => ({ variantId, stars: random.pick([0, 0, 4]), quantity: 2, producerId: random.chance(0.3) ? someSeller() : null, returned: random.chance(0.2) ? random.whole(0, 2) : 0 }));
  await createSale(market.app.db, someSeller(), { placedAt, lines, state: random.pick([...orderStates, 'delivered', 'completed', 'completed']), closedAt: random.chance(0.8) ? placedAt : null });
}

/** Ids are in the order in which rows were made: the story is the same each time. */
async function someRow(table: 'order' | 'product' | 'household' | 'seller_member'): Promise<string | null> {
  const [row] = await market.app.db.$queryRawUnsafe<{ id: string }[]>(`SELECT id FROM "${table}" ORDER BY id OFFSET floor(${random.next()} * (SELECT count(*) FROM "${table}"))::int LIMIT 1`);
  return row?.id ?? null;
}

async function changeSomething(): Promise<void> {
  const { db } = market.app;
  const of = async (table: Parameters<typeof someRow>[0], change: (id: string) => Promise<unknown>) => {
    const id = await someRow(table);
    if (id) await change(id);
  };
  const household = () => ({ communeId: random.pick(communeIds), phone: random.chance(0.8) ? somePhone() : null, trainedOn: maybe(0.4) });
  const list = () => db.product.create({ data: { slug: randomUUID(), sellerId: someSeller(), groupKey: 'tea', name: 'x', producerId: random.chance(0.4) ? someSeller() : null, publishedAt: maybe(0.8) } });
  const enter = () => db.household.createMany({ data: [1, 2, 3].map(() => ({ year: random.pick(years), code: `H${random.whole(1, 60)}`, name: 'x', ...household() })), skipDuplicates: true });
  const say = () => of('household', async (id) => {
    const sellerId = random.chance(0.7) ? someSeller() : null;
    await db.$executeRaw`
      INSERT INTO household_link (household_id, year, seller_id, made_at)
      SELECT id, year, ${sellerId}::uuid, now() FROM household h WHERE id = ${id}::uuid AND NOT EXISTS (SELECT FROM household_link l WHERE l.seller_id = ${sellerId}::uuid AND l.year = h.year)
      ON CONFLICT (household_id, year) DO UPDATE SET seller_id = excluded.seller_id`;
  });
  await random.pick([
    say,
    say,
    () => of('household', (id) => db.householdLink.deleteMany({ where: { householdId: id } })),
    () => of('order', (id) => db.order.update({ where: { id }, data: { state: random.pick(orderStates) } })),
    () => of('order', (id) => db.order.update({ where: { id }, data: { state: 'delivered', closedAt: new Date('2026-11-10T00:00:00Z') } })),
    () => of('order', (id) => db.order.update({ where: { id }, data: { state: random.pick(['refunded', 'return_received', 'returned']), closedAt: new Date('2026-11-10T00:00:00Z') } })),
    () => of('order', (id) => db.$executeRaw`UPDATE order_line SET returned = quantity WHERE order_id = ${id}::uuid`),
    () => of('order', (id) => db.$executeRaw`UPDATE order_line SET returned = quantity WHERE order_id = ${id}::uuid AND producer_id IS NOT NULL`),
    list,
    list,
    list,
    () => of('product', (id) => db.product.update({ where: { id }, data: { publishedAt: maybe(0.7) } })),
    () => of('product', (id) => db.product.update({ where: { id }, data: { producerId: random.chance(0.5) ? someSeller() : null } })),
    () => of('product', (id) => db.product.deleteMany({ where: { id, variants: { none: {} } } })),
    () => db.seller.update({ where: { id: someSeller() }, data: { communeId: random.pick(communeIds) } }),
    () => db.seller.update({ where: { id: someSeller() }, data: { kind: random.pick(sellerKinds) } }),
    () => db.seller.update({ where: { id: someSeller() }, data: { state: random.pick(sellerStates) } }),
    () => db.seller.update({ where: { id: someSeller() }, data: { phone: somePhone() } }),
    () => db.seller.update({ where: { id: someSeller() }, data: { appliedAt: maybe(0.9), verifiedAt: maybe(0.7) } }),
    () => db.sellerMember.createMany({ data: [{ cooperativeId: someSeller(), memberId: someSeller(), joinedOn: new Date('2026-01-01'), agreedAt: maybe(0.7) }].filter(({ cooperativeId, memberId }) => cooperativeId !== memberId), skipDuplicates: true }),
    () => of('seller_member', (id) => db.sellerMember.update({ where: { id }, data: { agreedAt: maybe(0.7) } })),
    enter,
    enter,
    () => of('household', (id) => db.household.update({ where: { id }, data: household() })),
    () => of('household', (id) => db.household.delete({ where: { id } })),
  ])();
}

async function goTheWholeWay(): Promise<void> {
  const { db } = market.app;
  const [phone, communeId] = ['+84901199999', communeIds[0] ?? ''];
  await db.household.create({ data: { year: 2026, code: 'H99', name: 'x', communeId, phone, trainedOn: new Date('2026-01-05') } });
  const { id } = await createSeller(db, { communeCode: communeCodes[0] ?? '' });
  await db.seller.update({ where: { id }, data: { phone, communeId, appliedAt: new Date('2026-01-10T03:00:00Z'), verifiedAt: new Date('2026-01-12T03:00:00Z') } });
  await db.product.create({ data: { slug: randomUUID(), sellerId: id, groupKey: 'tea', name: 'x', publishedAt: new Date('2026-01-20T03:00:00Z') } });
  for (const day of ['2026-02-01', '2026-03-01']) await createSale(db, id, { placedAt: new Date(`${day}T03:00:00Z`), lines: [{ variantId }] });
}

async function keepAll(): Promise<void> {
  while ((await keepOrderSums(market.app)) + (await keepStages(market.app)) > 0);
}

async function counted(asked: { year: number; until: string; kind: string | null }, whole = false) {
  const rows = await countStages(market.app.db, { ...asked, until: whole ? null : dayOf(asked.until), communeIds });
  return Object.fromEntries(rows.map(({ communeId, stage, count }) => [`${communeId} ${stage}`, count]));
}

async function expectTrue(questions: number): Promise<void> {
  for (let n = 0; n < questions; n += 1) {
    const asked = { year: random.pick([0, 0, ...years]), until: addDays(firstDay, random.whole(-3, days + 30)), kind: random.chance(0.3) ? random.pick(sellerKinds) : null };
    const found = await counted(asked);
    expect(found, JSON.stringify(asked)).toEqual(await countStagesByRows(market.app.db, asked));
    for (const id of communeIds) {
      const steps = [...(asked.year > 0 && asked.kind === null ? ['register'] : []), ...sellerStages].map((stage) => found[`${id} ${stage}`] ?? 0);
      expect(steps, JSON.stringify(asked)).toEqual(steps.toSorted((a, b) => b - a));
    }
  }
  const last = { year: random.pick([0, ...years]), until: '2027-12-31', kind: null };
  expect(await counted(last, true)).toEqual(await countStagesByRows(market.app.db, last));
}

const cells = () => market.app.db.$queryRaw`SELECT * FROM stage_sum WHERE count <> 0 ORDER BY year, grain, day, commune_id, kind, stage`;

describe('the stages of sellers', () => {
  test('are what the rows give by the second way, whatever changed, moved, came back or was taken out of a list', { timeout: 120_000 }, async () => {
    for (let n = 0; n < 30; n += 1) await placeSomething();
    for (let n = 0; n < 40; n += 1) await changeSomething();
    await rebuildOrderSums(market.app);
    expect(await rebuildStages(market.app)).toBe(true);
    await expectTrue(20);
    for (let round = 0; round < 8; round += 1) {
      for (let n = 0; n < 8; n += 1) await placeSomething();
      for (let n = 0; n < 30; n += 1) await changeSomething();
      await Promise.all([keepAll(), keepAll()]);
      await expectTrue(20);
    }
    expect(await compareStages(market.app)).toEqual({ sellers: 0, cells: 0 });
    // One household goes the whole way, whatever the story did to the others.
    await goTheWholeWay();
    await keepAll();
    await expectTrue(20);
    const reached = await countStages(market.app.db, { year: 2026, until: null, kind: null, communeIds });
    expect([...new Set(reached.map(({ stage }) => stage))].toSorted()).toEqual(['register', 'trained', ...sellerStages].toSorted());
  });

  test('are the same when they are counted anew', { timeout: 60_000 }, async () => {
    const before = await cells();
    await rebuildStages(market.app);
    expect(await cells()).toEqual(before);
  });

  test('are told and mended where they differ from the rows or the sums from them', { timeout: 60_000 }, async () => {
    const { db } = market.app;
    const right = await cells();
    await db.$executeRaw`UPDATE seller_stage SET listed_on = listed_on - 40 WHERE listed_on IS NOT NULL`;
    await db.$executeRaw`UPDATE stage_sum SET count = count + 7 WHERE stage IN ('verified', 'register') AND grain = 'ever'`;
    const found = await compareStages(market.app);
    expect(found.sellers).toBeGreaterThan(0);
    expect(found.cells).toBeGreaterThan(0);
    await keepAll();
    expect(await cells()).toEqual(right);
    expect(await compareStages(market.app)).toEqual({ sellers: 0, cells: 0 });
  });

  test('are not asked anew by an order that comes after the second sale of its seller', async () => {
    const { db } = market.app;
    const seller = await createSeller(db, { name: 'Hộ bán hoài' });
    const sell = async (day: string) => {
      const order = await createSale(db, seller.id, { placedAt: new Date(`${day}T03:00:00Z`), lines: [{ variantId }] });
      await keepOrderSums(market.app);
      return order;
    };
    const marks = () => db.countingMark.count({ where: { subject: 'seller', key: seller.id } });
    await keepAll();
    const first = await sell('2026-05-01');
    await sell('2026-05-20');
    expect(await marks()).toBe(2);
    await keepAll();
    await sell('2026-06-01');
    expect(await marks()).toBe(0);
    await sell('2026-04-01');
    expect(await marks()).toBe(1);
    await keepAll();
    await db.order.update({ where: { id: first.id }, data: { state: 'returned' } });
    await keepOrderSums(market.app);
    expect(await marks()).toBe(1);
  });

  test('of thousands of shops with one number are marked by the number, and counted anew as one', { timeout: 60_000 }, async () => {
    const { db } = market.app;
    const phone = '+84901999777';
    const marks = () => db.countingMark.groupBy({ by: ['subject'], _count: true, orderBy: { subject: 'asc' } });
    await keepAll();
    const before = await db.sellerStage.count();
    await db.seller.createMany({
      data: Array.from({ length: 3_000 }, (_, n) => ({ slug: `mot-so-${n}`, name: 'Hộ chung số', contactName: 'Út', street: '', kind: 'household' as const, state: 'applied' as const, communeId: communeIds[0] ?? '', phone, appliedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000) })),
    });
    const made = await marks();
    expect(made).toContainEqual({ subject: 'phone', _count: 3_000 });
    expect(made.map(({ subject }) => subject)).not.toContain('seller');
    await keepAll();
    expect(await db.sellerStage.count()).toBe(before + 3_000);
    const second = await db.seller.findFirstOrThrow({ where: { slug: 'mot-so-1' } });
    await db.household.create({ data: { year: 2024, code: 'Z', name: 'x', phone, communeId: communeIds[0] ?? '' } });
    await db.seller.update({ where: { id: second.id }, data: { appliedAt: new Date('2025-12-31T00:00:00Z') } });
    expect((await marks()).filter(({ subject }) => ['seller', 'phone'].includes(subject))).toEqual([{ subject: 'phone', _count: 2 }]);
    // What is marked and not yet counted is no difference.
    expect(await compareStages(market.app)).toEqual({ sellers: 0, cells: 0 });
    await keepAll();
    const standing = await db.sellerStage.findMany({ where: { registerYears: { has: 2024 } } });
    expect(standing.map(({ sellerId }) => sellerId)).toContain(second.id);
    await db.seller.deleteMany({ where: { phone } });
    await keepAll();
    expect(await db.sellerStage.count()).toBe(before);
    expect(await compareStages(market.app)).toEqual({ sellers: 0, cells: 0 });
  });

  describe('of one seller', () => {
    const noon = (day: string) => new Date(`${day}T05:00:00Z`);
    /** A household that was checked and has listed before it sells. */
    async function household(phone = somePhone(), facts: { state?: 'verified' | 'refused' | 'draft'; appliedAt?: Date | null } = {}) {
      const { db } = market.app;
      const { id } = await createSeller(db);
      const seller = await db.seller.update({ where: { id }, data: { kind: 'household', phone, appliedAt: noon('2026-01-01'), verifiedAt: noon('2026-01-02'), ...facts } });
      await createProduct(db, id, { name: 'Ổi', publishedAt: noon('2026-01-03') });
      return seller;
    }
    const stagesOf = async (sellerId: string) => {
      await keepAll();
      const stage = await market.app.db.sellerStage.findUnique({ where: { sellerId } });
      return stage && { registered: stage.registeredOn, verified: stage.verifiedOn, listed: stage.listedOn, sold: stage.soldOn, again: stage.soldAgainOn };
    };
    const day = (text: string) => new Date(`${text}T00:00:00Z`);

    test('count a second sale on the ninetieth day after the first, and none on the one after', async () => {
      const { db } = market.app;
      const [early, late] = [await household(), await household()];
      for (const { id } of [early, late]) await createSale(db, id, { placedAt: noon('2026-03-01'), lines: [{ variantId }] });
      await createSale(db, early.id, { placedAt: new Date('2026-05-30T16:59:59.999Z'), lines: [{ variantId }] });
      await createSale(db, late.id, { placedAt: new Date('2026-05-30T17:00:00Z'), lines: [{ variantId }] });
      expect(await stagesOf(early.id)).toMatchObject({ sold: day('2026-03-01'), again: day('2026-05-30') });
      expect(await stagesOf(late.id)).toMatchObject({ sold: day('2026-03-01'), again: null });
    });

    test('take a sale back when its goods come back, and the next one is the first', async () => {
      const { db } = market.app;
      const { id } = await household();
      const first = await createSale(db, id, { placedAt: noon('2026-03-01'), lines: [{ variantId }] });
      await createSale(db, id, { placedAt: noon('2026-07-01'), lines: [{ variantId }] });
      expect(await stagesOf(id)).toMatchObject({ sold: day('2026-03-01'), again: null });
      await db.order.update({ where: { id: first.id }, data: { state: 'returned' } });
      expect(await stagesOf(id)).toMatchObject({ sold: day('2026-07-01'), again: null });
    });

    test('lose a sale whose order is counted no more', async () => {
      const { db } = market.app;
      const { id } = await household();
      const sale = await createSale(db, id, { placedAt: noon('2026-03-01'), lines: [{ variantId }] });
      expect(await stagesOf(id)).toMatchObject({ sold: day('2026-03-01') });
      await db.order.update({ where: { id: sale.id }, data: { state: 'unpaid' } });
      expect(await stagesOf(id)).toMatchObject({ sold: null });
    });

    test('follow a membership that begins later or not at all, and a listing that is deleted', async () => {
      const { db } = market.app;
      const cooperative = await createSeller(db, { name: 'Hợp tác xã' });
      const { id } = await household(somePhone(), { state: 'draft', appliedAt: null });
      const { id: membership } = await db.sellerMember.create({ data: { cooperativeId: cooperative.id, memberId: id, joinedOn: day('2026-02-01'), agreedAt: noon('2026-02-01') } });
      expect(await stagesOf(id)).toMatchObject({ registered: day('2026-02-01'), listed: day('2026-02-01') });
      await db.sellerMember.update({ where: { id: membership }, data: { agreedAt: noon('2026-02-09') } });
      expect(await stagesOf(id)).toMatchObject({ registered: day('2026-02-09') });
      await db.variant.deleteMany({ where: { product: { sellerId: id } } });
      await keepAll();
      await db.product.deleteMany({ where: { sellerId: id } });
      expect(await stagesOf(id)).toMatchObject({ registered: day('2026-02-09'), listed: null });
      await db.sellerMember.delete({ where: { id: membership } });
      expect(await stagesOf(id)).toBeNull();
    });

    test('count what a cooperative sells for a member who has agreed and has no shop of its own, unless it came back', async () => {
      const { db } = market.app;
      const cooperative = await createSeller(db, { name: 'Hợp tác xã' });
      await db.seller.update({ where: { id: cooperative.id }, data: { appliedAt: noon('2026-01-01'), verifiedAt: noon('2026-02-10') } });
      const { id } = await household(somePhone(), { state: 'draft', appliedAt: null });
      await db.seller.update({ where: { id }, data: { verifiedAt: null } });
      expect(await stagesOf(id)).toBeNull();
      await db.sellerMember.create({ data: { cooperativeId: cooperative.id, memberId: id, joinedOn: day('2026-02-01'), agreedAt: noon('2026-02-01') } });
      const lines = [{ variantId, producerId: id }, { variantId }];
      const sale = await createSale(db, cooperative.id, { placedAt: noon('2026-03-01'), lines });
      expect(await stagesOf(id)).toEqual({ registered: day('2026-02-01'), verified: day('2026-02-10'), listed: day('2026-02-10'), sold: day('2026-03-01'), again: null });
      await db.orderLine.updateMany({ where: { orderId: sale.id, producerId: id }, data: { returned: 1 } });
      await db.order.update({ where: { id: sale.id }, data: { state: 'refunded' } });
      expect(await stagesOf(id)).toMatchObject({ sold: null });
    });

    test('of two shops with one number the one that was not refused stands for the household, and of two households the first', async () => {
      const { db } = market.app;
      const phone = '+84901999888';
      const refused = await household(phone, { state: 'refused', appliedAt: noon('2025-12-01') });
      const second = await household(phone);
      const elsewhere = communeIds.find((id) => id !== second.communeId) ?? '';
      await db.household.createMany({ data: [{ year: 2024, code: 'B', name: 'x', phone, communeId: second.communeId }, { year: 2024, code: 'A', name: 'x', phone, communeId: elsewhere }] });
      await keepAll();
      const of = (sellerId: string) => db.sellerStage.findUniqueOrThrow({ where: { sellerId }, select: { registerYears: true, registerCommunes: true } });
      expect(await of(refused.id)).toEqual({ registerYears: [], registerCommunes: [] });
      expect(await of(second.id)).toEqual({ registerYears: [2024], registerCommunes: [elsewhere] });
    });
  });
});
