import { beforeAll, describe, expect, test } from 'vitest';
import { getAreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import { funnelCsv } from '#app/modules/reports/funnel-csv.ts';
import { addCounts, cutFunnel, parseFunnelQuery } from '#app/modules/reports/funnel.ts';
import type { Funnel, FunnelQuery } from '#app/modules/reports/funnel.ts';
import { getFunnel } from '#app/modules/reports/get-funnel.server.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import { keepStages } from '#app/modules/reports/keep-stages.server.ts';
import { rebuildOrderSums } from '#app/modules/reports/rebuild-order-sums.server.ts';
import { rebuildStages } from '#app/modules/reports/rebuild-stages.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { closedCommune } from '#tests/factories/areas.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { entryFacts, registerVersion } from '#tests/factories/register.ts';
import { createSale } from '#tests/factories/sales.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const province = '2025-07:82';
const caiBe = '2025-07:28360';
const noon = (day: string) => new Date(`${day}T05:00:00Z`);
let own: { district: string; districtKey: string; beside: { id: string; code: string }; away: { id: string; code: string } };
let variantId = '';

/** A household shop in a commune, checked and with a listing. */
async function shopOf(phone: string, communeId: string, sold: string[] = []) {
  const { db } = market.app;
  const { id } = await createSeller(db);
  await db.seller.update({ where: { id }, data: { kind: 'household', phone, communeId, appliedAt: noon('2026-01-05'), verifiedAt: noon('2026-01-06') } });
  const { variants } = await createProduct(db, id, { name: 'Ổi', publishedAt: noon('2026-01-07') });
  variantId = variants[0]?.id ?? '';
  for (const day of sold) await createSale(db, id, { placedAt: noon(day), lines: [{ variantId }] });
  return id;
}

async function keepAll() {
  while ((await keepOrderSums(market.app)) + (await keepStages(market.app)) > 0);
}

beforeAll(async () => {
  const { db } = market.app;
  const commune = await db.areaUnit.findUniqueOrThrow({ where: { id: caiBe }, include: { formerDistrict: true } });
  const district = commune.formerDistrictId ?? '';
  const pick = { id: true, code: true };
  own = {
    district,
    districtKey: commune.formerDistrict?.slug ?? '',
    beside: await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', formerDistrictId: district, validTo: null, id: { not: caiBe } }, orderBy: { code: 'asc' }, select: pick }),
    away: await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', parentId: province, validTo: null, formerDistrictId: { not: district } }, orderBy: { code: 'asc' }, select: pick }),
  };
  await rebuildOrderSums(market.app);
  await rebuildStages(market.app);
  await shopOf('+84901000001', caiBe, ['2026-02-01', '2026-03-01']);
  await shopOf('+84901000002', caiBe, ['2026-02-01']);
  // Lives in another commune than the list has it.
  await shopOf('+84901000003', own.away.id);
  // Is in no list.
  await shopOf('+84901000009', caiBe, ['2026-02-01']);
  const row = (code: string, communeId: string, phone: string | null = null) => ({ year: 2026, code, name: `Hộ ${code}`, communeId, phone });
  await db.household.createMany({ data: [row('A1', caiBe, '+84901000001'), row('A2', caiBe, '+84901000002'), row('A3', caiBe, '+84901000003'), row('A4', caiBe), row('B1', own.beside.id), row('C1', own.away.id), { ...row('A1', caiBe), year: 2025 }] });
  await keepAll();
}, 60_000);

const everything: FunnelQuery = { who: null, year: null, until: null, place: null };
type Ask = Partial<FunnelQuery> & { areaIds?: string[] };
const ask = async ({ areaIds = [province], ...query }: Ask = {}) => {
  const scope = await getAreaScope(market.app.db, areaIds, dayOf('2026-11-21'));
  const asked = { ...everything, ...query };
  return cutFunnel(await getFunnel(market.app, { scope, query: asked }), asked.place);
};
const steps = ({ stages, total }: Pick<Funnel, 'stages' | 'total'>) => stages.map((stage) => total[stage] ?? 0);
const communeOf = (funnel: Pick<Funnel, 'districts'>, id: string) => funnel.districts.flatMap(({ communes }) => communes).find((each) => each.id === id);

describe('the funnel', () => {
  test('leads from the newest list to who sold again, and tells who came without it', async () => {
    const funnel = await ask();
    expect(funnel).toMatchObject({ who: 'register', year: 2026, years: [2026, 2025], beyond: { registered: 1, sold: 1 } });
    expect(steps(funnel)).toEqual([6, 3, 3, 3, 2, 1]);
    expect(steps(await ask({ year: 2025 }))).toEqual([1, 0, 0, 0, 0, 0]);
    expect(steps(await ask({ who: 'household' }))).toEqual([4, 4, 4, 3, 1]);
  });

  test('counts who is in the list where the list has it, and others where they live now', async () => {
    expect(communeOf(await ask(), caiBe)?.counts).toMatchObject({ register: 4, registered: 3 });
    expect(communeOf(await ask(), own.away.id)?.counts).toEqual({ register: 1 });
    expect(communeOf(await ask({ who: 'all' }), own.away.id)?.counts).toMatchObject({ registered: 1 });
  });

  test('stands still on a day of the past', async () => {
    expect(steps(await ask({ until: dayOf('2026-01-05') }))).toEqual([6, 3, 0, 0, 0, 0]);
    expect(steps(await ask({ until: dayOf('2026-02-28') }))).toEqual([6, 3, 3, 3, 2, 0]);
    expect(steps(await ask({ until: dayOf('2025-12-31') }))).toEqual([6, 0, 0, 0, 0, 0]);
  });

  test('adds up from communes to former districts and the province, and is cut to one of them', async () => {
    const funnel = await ask();
    for (const { counts, communes } of funnel.districts) expect(addCounts(communes.map((each) => each.counts))).toEqual(counts);
    expect(addCounts(funnel.districts.map(({ counts }) => counts))).toEqual(funnel.total);
    expect(steps(await ask({ place: own.districtKey }))).toEqual([5, 3, 3, 3, 2, 1]);
    expect(steps(await ask({ place: '28360' }))).toEqual([4, 3, 3, 3, 2, 1]);
    expect(await ask({ place: 'nowhere' })).toMatchObject({ place: null, total: funnel.total });
    const [head, ...lines] = funnelCsv(funnel, 'vi').trim().split('\r\n');
    expect(head).toContain('Trong danh sách');
    expect(lines).toHaveLength(103);
    expect(lines.at(-1)).toBe('tổng,,,,6,3,3,3,2,1');
  });

  test('shows an officer the own area alone, whatever the address says', async () => {
    const [district, commune] = [await ask({ areaIds: [own.district] }), await ask({ areaIds: [own.beside.id] })];
    expect(steps(district)).toEqual([5, 3, 3, 3, 2, 1]);
    expect(district.districts.map(({ id }) => id)).toEqual([own.district]);
    expect(steps(commune)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(commune.districts.flatMap(({ communes }) => communes).map(({ id }) => id)).toEqual([own.beside.id]);
    expect(commune.beyond).toEqual({ registered: 0, sold: 0 });
    for (const place of [own.districtKey, '28360', own.away.code]) expect(steps(await ask({ areaIds: [own.beside.id], place }))).toEqual([1, 0, 0, 0, 0, 0]);
    await expect(ask({ areaIds: [] })).rejects.toMatchObject({ status: 404 });
  });

  test('reads an address leniently, but tells a day that there is not', () => {
    const read = (query: string) => parseFunnelQuery(new URLSearchParams(query), dayOf('2026-11-21'));
    expect(read('who=ocop&year=2025&until=2026-01-31&place=28360')).toEqual({ query: { who: 'ocop', year: 2025, until: '2026-01-31', place: '28360' }, wrongDay: null });
    expect(read('who=king&year=x&until=2026-11-21')).toEqual({ query: { who: null, year: null, until: null, place: null }, wrongDay: null });
    expect(read('until=2026-02-30').wrongDay).toBe('2026-02-30');
  });

  test('counts an OCOP subject from its entry to the second sale of recognised goods', async () => {
    const { db } = market.app;
    const cooperative = await createSeller(db, { name: 'HTX Khóm Vàng' });
    const named = await createSeller(db, { name: 'HTX Chỉ Có Tên' });
    await db.seller.updateMany({ where: { id: { in: [cooperative.id, named.id] } }, data: { appliedAt: noon('2026-01-05'), verifiedAt: noon('2026-01-06') } });
    const product = await createProduct(db, cooperative.id, { name: 'Khóm sấy', publishedAt: noon('2026-02-01') });
    const facts = (name: string, subject: string) => entryFacts({ name, subject, communeId: caiBe });
    const [key = ''] = await registerVersion(market.app, [facts('Khóm sấy', 'HTX Khóm Vàng'), facts('Khóm tươi', 'HTX KHÓM VÀNG'), facts('Mít sấy', 'HTX chỉ có tên'), facts('Gạo', 'HTX Không Ở Chợ'), entryFacts({ name: 'Hết hạn', subject: 'HTX Cũ', communeId: caiBe, issuedOn: dayOf('2022-01-01') })]);
    await db.ocopClaim.create({ data: { productId: product.id, stars: 4, state: 'confirmed', entryKey: key, claimedAt: noon('2026-03-01'), decidedAt: noon('2026-03-02') } });
    const sell = (day: string, stars: number) => createSale(db, cooperative.id, { placedAt: noon(day), lines: [{ variantId, stars }] });
    await sell('2026-04-01', 0);
    await keepAll();
    const ocop = () => ask({ who: 'ocop' });
    expect(steps(await ocop())).toEqual([3, 2, 1, 0, 0]);
    await sell('2026-05-01', 4);
    await sell('2026-05-09', 0);
    await keepAll();
    expect(steps(await ocop())).toEqual([3, 2, 1, 1, 0]);
    await sell('2026-05-20', 4);
    await keepAll();
    expect(steps(await ocop())).toEqual([3, 2, 1, 1, 1]);
    expect(steps(await ask({ who: 'ocop', areaIds: [own.beside.id] }))).toEqual([0, 0, 0, 0, 0]);
    expect(communeOf(await ocop(), caiBe)?.counts).toMatchObject({ subjects: 3, sold_again: 1 });
  });

  test('keeps its total through a reform: a commune that went into one counts there, a split one stands by itself', async () => {
    const { db } = market.app;
    const before = await ask();
    const merged = await closedCommune(db, '99201', [own.beside.id], own.district);
    const split = await closedCommune(db, '99202', [caiBe, own.beside.id], own.district);
    await db.household.updateMany({ where: { year: 2026, code: { in: ['A1', 'A4'] } }, data: { communeId: merged.id } });
    await db.household.updateMany({ where: { year: 2026, code: 'A2' }, data: { communeId: split.id } });
    await keepAll();
    const after = await ask();
    expect(after.total).toEqual(before.total);
    expect(communeOf(after, own.beside.id)?.counts).toMatchObject({ register: 3, registered: 1, sold_again: 1 });
    expect(communeOf(after, split.id)).toMatchObject({ closed: true, counts: { register: 1, sold: 1 } });
    expect(steps(await ask({ areaIds: [own.district] }))).toEqual([5, 3, 3, 3, 2, 1]);
    // Of the split one nobody can say which part is whose.
    expect(steps(await ask({ areaIds: [caiBe] }))).toEqual([1, 1, 1, 1, 0, 0]);
    expect(steps(await ask({ areaIds: [caiBe, own.beside.id] }))).toEqual([5, 3, 3, 3, 2, 1]);
  });
});
