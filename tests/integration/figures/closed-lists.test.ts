import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import { nothingOff } from '#app/modules/ledger/facts.ts';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import { frozenFilters } from '#app/modules/reports/closed-month.ts';
import type { FrozenCount, FrozenFunnel } from '#app/modules/reports/closed-month.ts';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { getFunnel } from '#app/modules/reports/get-funnel.server.ts';
import { countMeasures } from '#app/modules/reports/internal/count-measures.server.ts';
import type { CountedPlaces } from '#app/modules/reports/internal/count-measures.server.ts';
import { readFrozen } from '#app/modules/reports/internal/frozen-figures.server.ts';
import { keepActing } from '#app/modules/reports/keep-acting.server.ts';
import { keepComplaints } from '#app/modules/reports/keep-complaints.server.ts';
import { keepLevels } from '#app/modules/reports/keep-levels.server.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import { keepStages } from '#app/modules/reports/keep-stages.server.ts';
import { keepTax } from '#app/modules/reports/keep-tax.server.ts';
import { indicatorsFor } from '#app/modules/reports/indicators.ts';
import { countings, measures, noFilter } from '#app/modules/reports/measures.ts';
import type { Filter, Measure } from '#app/modules/reports/measures.ts';
import { recomputeMonth } from '#app/modules/reports/recompute-month.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { addDays, dayOf, firstDayOfMonth, lastDayOfMonth, monthOf, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import { Random } from '#seed/random.ts';
import { someActor } from '#tests/factories/actors.ts';
import { reckonFigures } from '#tests/factories/figures.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { createSale } from '#tests/factories/sales.ts';
import { testApp } from '#tests/setup/test-app.ts';
import { actingByRows } from './acting-rows.ts';
import { careByRows, flowsByRows, levelsByRows } from './level-rows.ts';
import { changeSomething, makeWorld } from './level-world.ts';

const clock = fixedClock(startOfVietnamDay(dayOf('2026-06-20')));
const market = testApp({ clock, owner: true });
const scope = { areas: [{ id: '2025-07:82' }] };
const random = new Random('lists of months');
const months = ['2026-07', '2026-08', '2026-09'] as VietnamMonth[];
let world: Awaited<ReturnType<typeof makeWorld>>;
let districtIds: string[];
/** What the rows said at the end of each month. */
const levels = new Map<VietnamMonth, { filter: Filter; counts: Counts }[]>();

type Counts = Partial<Record<string, Partial<Record<string, number>>>>;
const someFilters = frozenFilters.filter((filter) => filter.paidBy === null && [null, 'tea', 'fresh-food'].includes(filter.groupKey));
const periodOf = (month: VietnamMonth) => ({ from: firstDayOfMonth(month), to: lastDayOfMonth(month) });
const keepers = [keepOrderSums, keepActing, keepLevels, keepComplaints, keepTax, keepStages];

async function keepAll(): Promise<void> {
  clock.set(new Date(clock.now().getTime() + 4_000));
  for (const keep of keepers) while ((await keep(market.app)) > 0);
}

async function sell(day: VietnamDay): Promise<void> {
  const { db } = market.app;
  const sellers = await db.seller.findMany({ where: { communeId: { in: world.communeIds.slice(0, 3) } }, orderBy: { slug: 'asc' } });
  const variants = await db.variant.findMany({ orderBy: [{ product: { slug: 'asc' } }, { position: 'asc' }], select: { id: true } });
  // In the quarter's last month few sell: those of the quarter are not those of its end.
  const few = monthOf(day) === '2026-09';
  const seller = few ? (sellers[0] ?? random.pick(sellers)) : random.pick(sellers);
  const placedAt = new Date(startOfVietnamDay(day).getTime() + random.whole(0, 86_399_000));
  const producerId = random.pick([null, few ? seller.id : random.pick(sellers).id]);
  const order = await createSale(db, seller.id, { placedAt, state: random.pick(['delivered', 'completed', 'returned', 'placed']), lines: [{ variantId: random.pick(variants).id, producerId }] });
  const answered = new Date(placedAt.getTime() + random.whole(0, 90) * 1_000_000);
  if (random.chance(0.3)) await db.returnRequest.create({ data: { orderId: order.id, reason: 'spoiled', words: 'x', askedAt: placedAt, amount: 1, answeredAt: random.pick([null, answered]) } });
  if (!random.chance(0.4)) return;
  const taxed = await createOrder(db, seller, { placedAt, state: 'completed', goods: 1, fee: 0 });
  const line = { id: randomUUID(), amount: random.whole(1, 900) * 1_000, off: nothingOff, commissionBp: 500, taxClass: 'goods' as const };
  await db.$transaction((tx) => enterSale(tx, { orderId: taxed.id, sellerId: seller.id, at: placedAt, sellerKind: 'household', fee: 0, feeTo: 'delivery', feeOff: nothingOff, lines: [line] }));
}

/** The register recognises goods of these, and of somebody elsewhere in the province who sells nothing here. */
async function recognise(sellers: readonly { name: string; communeId: string }[]): Promise<void> {
  const { db } = market.app;
  const elsewhere = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', validTo: null, formerDistrictId: { not: null }, parent: { code: '82' }, id: { notIn: world.communeIds } }, orderBy: { code: 'asc' } });
  await db.registerVersion.create({ data: { number: 1, at: clock.now(), added: 1, changed: 0, removed: 0 } });
  for (const [n, { name, communeId }] of [...sellers, { name: 'Hợp tác xã xa', communeId: elsewhere.id }].entries()) {
    await db.registerEntry.create({ data: { key: `mật ong ${n}`, sinceVersion: 1, name: 'Mật ong', subject: name, communeId, communeTyped: 'x', groupKey: 'tea', stars: 3, decision: 'x', number: 'x', issuer: 'x', issuedOn: new Date('2026-06-01'), endsOn: new Date('2029-05-31') } });
  }
}

/** Counts by commune of these measures, without what is 0. */
function byCommune({ places }: Pick<CountedPlaces, 'places'>, of: readonly string[]): Counts {
  const rows = places.map(({ communeId, measures: counted }) => [communeId, Object.fromEntries(Object.entries(counted).filter(([measure, count]) => of.includes(measure) && count !== 0))] as const);
  return Object.fromEntries(rows.filter(([, counts]) => Object.keys(counts).length > 0));
}
/** Without the commune of another province, and without what is 0. */
const ofProvince = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([id]) => id !== world.communeIds.at(-1)).map(([id, row]) => [id, Object.fromEntries(Object.entries(row ?? {}).filter(([, count]) => count !== 0))] as const).filter(([, row]) => Object.keys(row).length > 0));

const frozenOf = async (month: VietnamMonth, filter: Filter) => (await readFrozen(market.app.db, { provinceCode: '82', months: [month], filters: [filter] })).get(month)?.[0] as FrozenCount;

beforeAll(async () => {
  const { db } = market.app;
  world = await makeWorld(market.app);
  districtIds = await districtsOfProvince();
  for (let n = 0; n < 40; n += 1) await changeSomething(market.app, world, random);
  const goods = await db.product.findMany({ select: { id: true } });
  await db.productDocument.createMany({ data: goods.map(({ id }) => ({ productId: id, kind: 'food_safety', number: 'x', issuer: 'x', issuedOn: new Date('2026-06-01') })) });
  await db.household.createMany({ data: Array.from({ length: 12 }, (_, n) => ({ year: 2026, code: `H${n}`, name: 'x', phone: n < 6 ? `+8490100000${n}` : null, communeId: world.communeIds[n % 3] ?? '', trainedOn: n % 2 === 0 ? new Date(`2026-0${7 + (n % 3)}-15`) : null })) });
  await db.seller.updateMany({ data: { verifiedAt: clock.now() } });
  await recognise(await db.seller.findMany({ where: { kind: 'cooperative' } }));
  const shops = await db.seller.findMany({ where: { kind: { in: ['household', 'registered_household'] } }, orderBy: { slug: 'asc' } });
  for (const [n, { id }] of shops.entries()) await db.seller.update({ where: { id }, data: { phone: `+8490100000${n}` } });
  await reckonFigures(market.app);
  for (let day = dayOf('2026-06-21'); day <= dayOf('2026-10-03'); day = addDays(day, random.pick([1, 2, 4]))) {
    const last = lastDayOfMonth(monthOf(day));
    for (const at of [day, ...(addDays(day, 4) > last ? [last] : [])]) {
      if (startOfVietnamDay(at) < clock.now()) continue;
      const before = clock.now();
      clock.set(new Date(startOfVietnamDay(at).getTime() + 3_600_000));
      // What changes before the new day is reckoned is none of the day before.
      for (let changes = monthOf(at) === monthOf(vietnamDay(before)) ? random.whole(0, 2) : 15; changes > 0; changes -= 1) await changeSomething(market.app, world, random);
      await keepAll();
      for (let changes = random.whole(0, 6); changes > 0; changes -= 1) await changeSomething(market.app, world, random);
      for (let sales = random.whole(0, 2); sales > 0; sales -= 1) await sell(at);
      await keepAll();
      if (at !== last) continue;
      const counts = [];
      for (const filter of someFilters) counts.push({ filter, counts: await levelsByRows(db, { filter, day: at }) });
      levels.set(monthOf(at), counts);
    }
  }
}, 240_000);

describe('a closed month', { timeout: 120_000 }, () => {
  test('has the figures that its rows gave: levels as the month ended, everything else as it was closed', async () => {
    const { db } = market.app;
    for (const month of months) {
      expect(await closeMonth(market.app, { scope, month, actor: someActor() })).toMatchObject({ ok: true });
      const period = periodOf(month);
      for (const filter of someFilters) {
        const frozen = await frozenOf(month, filter);
        const then = levels.get(month)?.find((each) => each.filter === filter);
        expect(byCommune(frozen, levelMeasures), `levels of ${month} ${JSON.stringify(filter)}`).toEqual(ofProvince(then?.counts ?? {}));
        expect(byCommune(frozen, ['newAccounts', 'newHouseholds', 'published', 'takenDown']), `flows of ${month} ${JSON.stringify(filter)}`).toEqual(ofProvince(await flowsByRows(db, { districtIds, period, filter })));
        if (filter.groupKey === null && filter.stars === null) expect(byCommune(frozen, ['withOrder', 'sold', 'active', 'activeHouseholds']), `who acted in ${month} ${JSON.stringify(filter)}`).toEqual(ofProvince(await actingByRows(db, { districtIds, period, filter })));
      }
      const care = ['complaints', 'answered', 'answerHours', 'takedowns', 'takedownsInTime', 'tax'];
      expect(byCommune(await frozenOf(month, noFilter), care), `care of ${month}`).toEqual(ofProvince(await careByRows(db, { districtIds, period, filter: noFilter })));
    }
  });

  test('knows each measure that the sums of its time know, with every filter, and says the same as they', async () => {
    for (const month of months) {
      for (const filter of frozenFilters) {
        const sums = await countMeasures(market.app.db, measures, { districtIds, period: periodOf(month), filter });
        const frozen = await frozenOf(month, filter);
        expect(frozen.known, `${month} ${JSON.stringify(filter)}`).toEqual(sums.known);
        expect(byCommune(frozen, measures), `${month} ${JSON.stringify(filter)}`).toEqual(byCommune(sums, measures));
      }
    }
  });

  test('has something to tell of nearly every measure that lists tell', async () => {
    const frozen = await Promise.all(months.map((month) => frozenOf(month, noFilter)));
    expect(measures.filter((measure) => countings[measure].by.length < 4 && frozen.some(({ places }) => places.some((place) => place.measures[measure]))).length).toBeGreaterThan(20);
  });

  test('of a quarter tells each who did something in it once, and what happened in its months together', async () => {
    const period = { from: dayOf('2026-07-01'), to: dayOf('2026-09-30') };
    const report = await getFigures(market.app, { scope, indicators: indicatorsFor('finance'), period, filter: noFilter });
    expect(report.standing).toBe('closed');
    const sums = await Promise.all(months.map((month) => frozenOf(month, noFilter)));
    const total = (count: FrozenCount | undefined, measure: Measure) => (count?.places ?? []).reduce((sum, place) => sum + (place.measures[measure] ?? 0), 0);
    expect(report.total.now.tax).toBe(sums.reduce((sum, count) => sum + total(count, 'tax'), 0));
    expect(report.total.now.accounts).toBe(total(sums.at(-1), 'accounts'));
    const acted = await actingByRows(market.app.db, { districtIds, period, filter: noFilter });
    const sold = Object.values(ofProvince(acted)).reduce((sum, row) => sum + (row?.sold ?? 0), 0);
    expect(report.total.now.sold).toBe(sold);
    expect(sold).toBeLessThan(sums.reduce((sum, count) => sum + total(count, 'sold'), 0));
  });

  test('knows how far everybody had come when it ended: those of the list, subjects of the register, and all', async () => {
    for (const month of months) {
      const { funnel } = await market.app.db.closedMonth.findUniqueOrThrow({ where: { provinceCode_month: { provinceCode: '82', month: new Date(`${month}-01`) } } });
      for (const frozen of funnel as FrozenFunnel[]) {
        const now = await getFunnel(market.app, { scope, query: { who: frozen.who, year: 2026, until: lastDayOfMonth(month) } });
        const told = ({ total, districts }: Pick<FrozenFunnel, 'total' | 'districts'>) => [{ id: '', counts: total }, ...districts].map(({ id, counts }) => [id, Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))]);
        expect(told(frozen), `${month} ${frozen.who}`).toEqual(told(now));
      }
      const total = Object.fromEntries((funnel as FrozenFunnel[]).map(({ who, total }) => [who, total]));
      expect([total.register?.register, total.register?.registered, total.all?.sold_again, total.ocop?.registered].every(Boolean), JSON.stringify(total)).toBe(true);
    }
  });

  test('is made again, every figure of it, whatever has happened since', async () => {
    for (let n = 0; n < 60; n += 1) await changeSomething(market.app, world, random);
    await market.app.db.household.deleteMany({ where: { code: { in: ['H1', 'H2'] } } });
    await keepAll();
    for (const month of months) {
      const again = await recomputeMonth(market.app, { scope, month });
      expect(again, month).toMatchObject({ sameInputs: true, sameRules: true, kept: 'all', differing: 0 });
      expect(again.figures).toBeGreaterThan(500);
    }
  });

  test('shows by its hash and its figures that somebody has touched a list of it', async () => {
    await market.app.db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`UPDATE month_list SET lines = lines || E'\nAAAA|household|1|1|1|0' WHERE month = '2026-08-01' AND part = 'shop' AND commune_id = ${world.communeIds[0] ?? ''}`;
    });
    const [july, august] = await Promise.all(months.slice(0, 2).map((month) => recomputeMonth(market.app, { scope, month })));
    expect(july).toMatchObject({ sameInputs: true, differing: 0 });
    expect(august?.sameInputs).toBe(false);
    expect(august?.differing).toBeGreaterThan(0);
    const touch = (statement: string) => market.app.db.$transaction(async (tx) => void ((await tx.$executeRaw`SET LOCAL session_replication_role = replica`), await tx.$executeRawUnsafe(statement)));
    await touch(`UPDATE month_list SET lines = lines || E'\nAAAA|5' WHERE month = '2026-07-01' AND part = 'came' AND commune_id = '${world.communeIds[0]}'`);
    // Five steps of its former district and of the province.
    expect(await recomputeMonth(market.app, { scope, month: months[0] as VietnamMonth })).toMatchObject({ sameInputs: false, differing: 10 });
    expect(await market.app.db.closedOcop.count({ where: { month: new Date('2026-09-01') } })).toBeGreaterThan(0);
    await touch(`UPDATE closed_ocop SET on_sale = NOT on_sale WHERE month = '2026-09-01'`);
    expect(await recomputeMonth(market.app, { scope, month: months[2] as VietnamMonth })).toMatchObject({ sameInputs: false, differing: 0 });
    await expect(market.app.db.monthList.updateMany({ data: { lines: '' } })).rejects.toThrow('history');
    await expect(market.app.db.closedFigure.deleteMany()).rejects.toThrow('history');
  });
});

const levelMeasures = ['accounts', 'households', 'verified', 'identified', 'shops', 'emptyShops', 'listings', 'ocopListings', 'ocopRegistered', 'endingSoon', 'traced', 'withGtin', 'foodSafe'];

async function districtsOfProvince(): Promise<string[]> {
  const rows = await market.app.db.$queryRaw<{ id: string }[]>`SELECT DISTINCT c.former_district_id AS id FROM area_unit c JOIN area_unit p ON p.id = c.parent_id WHERE p.code = '82' AND c.former_district_id IS NOT NULL`;
  return rows.map(({ id }) => id);
}
