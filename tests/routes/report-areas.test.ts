import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { loader as readHome } from '#app/routes/admin/home.tsx';
import { loader as readReport } from '#app/routes/admin/district-report.tsx';
import { loader as readFile } from '#app/routes/admin/district-report-csv.ts';
import { loader as readApi } from '#app/routes/api/figures.ts';
import { loader as readFigures } from '#app/routes/admin/figures.tsx';
import { loader as readFiguresFile } from '#app/routes/admin/figures-csv.ts';
import { loader as readIndicator } from '#app/routes/admin/indicator.tsx';
import { createApiToken } from '#app/modules/systems/create-api-token.server.ts';
import { loader as readMap } from '#app/routes/admin/area-map.tsx';
import type { FigureReport } from '#app/modules/reports/figure-report.ts';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import type { AreaMap } from '#app/modules/reports/get-area-map.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { keepFor } from '#app/platform/kept.ts';
import { mainFigures, sumFigures } from '#tests/factories/figures.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const province = '2025-07:82';
const period = 'from=2026-01-01&to=2026-11-30';
const placedAt = new Date('2026-11-10T03:00:00Z');
/** What is sold in each place has digits of its own: where they stand, the place is seen. */
const goods = { mine: 100_000, neighbour: 7_770_777, elsewhere: 8_880_888, merged: 6_660_666, split: 9_990_999, moved: 5_550_555 };
const keys: Partial<Record<keyof typeof cookies, string>> = {};
const cookies = { department: '', district: '', commune: '', neighbour: '', keeper: '' };
let own: { commune: string; district: string; neighbour: string };

/** A commune that is no more, and what it went into. */
async function closedCommune(code: string, into: string[], districtId: string) {
  const id = `2025-07:${code}`;
  await market.app.db.areaUnit.create({
    data: {
      id, vintageId: '2025-07', code, level: 'commune', kind: 'Xã', name: `Cũ ${code}`, fullName: `Xã Cũ ${code}`, slug: `xa-cu-${code}`, folded: `xa cu ${code}`,
      validFrom: new Date('2025-07-01'), validTo: new Date('2026-09-15'), parentId: province, formerDistrictId: districtId, became: { create: into.map((toId) => ({ toId })) },
    },
  });
  return id;
}

beforeAll(async () => {
  const { db } = market.app;
  const seller = await createSeller(db);
  const commune = await db.areaUnit.findUniqueOrThrow({ where: { id: seller.communeId } });
  const district = commune.formerDistrictId ?? '';
  const beside = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', formerDistrictId: district, validTo: null, id: { not: commune.id } }, orderBy: { code: 'asc' } });
  const away = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', parentId: province, validTo: null, formerDistrictId: { not: district } }, orderBy: { code: 'asc' } });
  own = { commune: commune.id, district, neighbour: beside.id };
  const [neighbour, elsewhere] = [await createSeller(db, { communeCode: beside.code }), await createSeller(db, { communeCode: away.code })];
  await createProduct(db, seller.id, { name: 'Xoài' });
  await createProduct(db, elsewhere.id, { name: 'Nhãn' });
  const sold = (of: typeof seller, amount: number, at: { communeId?: string; districtId?: string } = {}) => createOrder(db, of, { placedAt, state: 'delivered', goods: amount, ...at });
  await sold(seller, goods.mine);
  await sold(neighbour, goods.neighbour);
  await sold(elsewhere, goods.elsewhere);
  await sold(seller, goods.merged, { communeId: await closedCommune('99001', [commune.id], district), districtId: district });
  await sold(seller, goods.split, { communeId: await closedCommune('99002', [commune.id, beside.id], district), districtId: district });
  const moved = await sold(elsewhere, goods.moved);
  await db.orderLine.updateMany({ where: { orderId: moved.id }, data: { originCommuneId: commune.id } });
  const as = async (role: 'department_officer' | 'district_officer' | 'commune_officer' | 'register_keeper', areaId: string) => (await signedInPerson(market.app, { roles: [{ role, areaId }] })).cookie;
  await buildFigures(market.app);
  keys.commune = await createApiToken(market.app, { name: 'Xã', areaId: commune.id, expiresAt: null });
  keys.district = await createApiToken(market.app, { name: 'Huyện', areaId: district, expiresAt: null });
  cookies.department = await as('department_officer', province);
  cookies.district = await as('district_officer', district);
  cookies.commune = await as('commune_officer', commune.id);
  cookies.neighbour = await as('commune_officer', beside.id);
  cookies.keeper = await as('register_keeper', province);
});

type Who = keyof typeof cookies;
// Answers are kept throughout, as a web server keeps them for a moment: none may reach who must not see it.
const kept = keepFor({ fresh: 600_000, most: 600_000 });
async function ask(loader: unknown, path: string, who: Who): Promise<Response> {
  const request = new Request(`http://localhost:3000${path}`, { headers: path.startsWith('/api/') ? { authorization: `Bearer ${keys[who]}` } : { cookie: cookies[who] } });
  const indicator = /figures\/(\w+)/.exec(path)?.[1];
  try {
    return await (loader as (args: LoaderFunctionArgs) => Promise<Response>)({ request, params: indicator ? { indicator } : {}, context: { app: Object.create(market.app, { kept: { value: kept } }), nonce: '', clientAddress: '203.0.113.7', failures: [] } });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const amountsIn = (said: string) => [...said.matchAll(/\d{6,}/g)].map(Number);
/** Every sum of some of the amounts that has one of these in it. */
function sumsWith(hidden: (keyof typeof goods)[]): Set<number> {
  const names = Object.keys(goods) as (keyof typeof goods)[];
  const choices = Array.from({ length: 2 ** names.length }, (_, choice) => names.filter((__, at) => choice & (2 ** at)));
  return new Set(choices.filter((chosen) => chosen.some((name) => hidden.includes(name))).map((chosen) => chosen.reduce((sum, name) => sum + goods[name], 0)));
}

const everything: [string, unknown, string][] = [
  ['the front page', readHome, '/admin'],
  ['the report', readReport, `/admin/reports/districts?${period}`],
  ['the map of communes', readMap, `/admin/reports/map?${period}&figure=value&by=commune`],
  ['the map of former districts', readMap, `/admin/reports/map?${period}&figure=value&by=district`],
  ['the file', readFile, `/admin/reports/districts.csv?${period}`],
  ['all figures', readFigures, `/admin/reports?${period}`],
  ['one figure', readIndicator, `/admin/reports/figures/value?${period}`],
  ['the file of all figures', readFiguresFile, `/admin/reports.csv?${period}`],
  ['the file of one figure', readFiguresFile, `/admin/reports/figures/value.csv?${period}`],
  ['the interface for programs', readApi, `/api/v1/reports/figures?${period}&indicators=value&by=commune`],
];
const reportOf = async (who: Who) => ((await (await ask(readReport, `/admin/reports/districts?${period}`, who)).json()) as { report: FigureReport }).report;
const communesOf = ({ districts }: FigureReport) => districts.flatMap(({ communes }) => communes);

describe('an officer sees no figure finer than their area’s', () => {
  test.each(everything)('%s of a commune’s officer holds nothing of another commune', async (_, loader, path) => {
    const answer = await ask(loader, path, 'commune');
    expect(answer.status).toBe(200);
    expect(amountsIn(await answer.text()).filter((amount) => sumsWith(['neighbour', 'elsewhere', 'split']).has(amount))).toEqual([]);
  });

  test.each(everything)('%s of a former district’s officer holds nothing of another district', async (_, loader, path) => {
    const answer = await ask(loader, path, 'district');
    expect(answer.status).toBe(200);
    expect(amountsIn(await answer.text()).filter((amount) => sumsWith(['elsewhere']).has(amount))).toEqual([]);
  });

  test.each(everything)('%s is not there for who has no figures to see', async (name, loader, path) => {
    const answer = await ask(loader, path, 'keeper');
    expect(answer.status).toBe(name === 'the front page' ? 200 : path.startsWith('/api/') ? 401 : 404);
    if (answer.status !== 200) return;
    const { overview } = (await answer.json()) as { overview: { figures: { key: string }[]; months: unknown[] } };
    expect([overview.figures.map(({ key }) => key), overview.months]).toEqual([['ocopListings', 'ocopShare', 'endingSoon'], []]);
  });

  test('what they see is what the department sees of the same places, and their total is its sum', async () => {
    const all = await reportOf('department');
    const [district, commune, neighbour] = [await reportOf('district'), await reportOf('commune'), await reportOf('neighbour')];
    const [here] = all.districts.filter(({ id }) => id === own.district);
    expect(district.districts).toEqual([here]);
    expect(district.total.now).toEqual(here?.now);
    expect(commune.districts.map(({ whole }) => whole)).toEqual([false]);
    expect(communesOf(commune).map(({ id }) => id)).toEqual([own.commune, '2025-07:99001']);
    for (const row of [...communesOf(commune), ...communesOf(neighbour)]) expect(row).toEqual(communesOf(all).find(({ id }) => id === row.id));
    expect(mainFigures(commune.total)).toEqual(sumFigures(communesOf(commune).map(mainFigures)));
    expect(commune.total.now.value).toBe(goods.mine + goods.merged + goods.moved);
    expect(communesOf(neighbour).map(({ id }) => id)).toEqual([own.neighbour]);
  });

  test('the map paints their communes alone, and no former district by the sum of some', async () => {
    const mapOf = async (who: Who, by: string) => ((await (await ask(readMap, `/admin/reports/map?${period}&figure=value&by=${by}`, who)).json()) as { shown: AreaMap }).shown;
    const [all, commune, district] = [await mapOf('department', 'commune'), await mapOf('commune', 'district'), await mapOf('district', 'district')];
    expect([commune.by, district.by]).toEqual(['commune', 'commune']);
    expect(commune.rows.map(({ id }) => id).sort()).toEqual([own.commune, '2025-07:99001'].sort());
    const values = (rows: AreaMap['rows']) => rows.map(({ id, value }) => ({ id, value })).sort((a, b) => a.id.localeCompare(b.id));
    const here = (await reportOf('district')).districts.flatMap(({ communes }) => communes.map(({ id }) => id));
    expect(values(district.rows)).toEqual(values(all.rows.filter(({ id }) => here.includes(id))));
  });

  test('a file names no former district of which only some communes are in it', async () => {
    const lines = async (who: Who) => (await (await ask(readFile, `/admin/reports/districts.csv?${period}`, who)).text()).split('\r\n').map((line) => line.split(',')[0]);
    expect(await lines('commune')).not.toContain('huyện cũ');
    expect((await lines('district')).filter((level) => level === 'huyện cũ')).toHaveLength(1);
  });

  test('of two places they see both, and the sum of both', async () => {
    const { cookie } = await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId: own.commune }, { role: 'commune_officer', areaId: own.neighbour }] });
    cookies.keeper = cookie;
    const both = await reportOf('keeper');
    expect(communesOf(both).map(({ id }) => id).sort()).toEqual([own.commune, own.neighbour, '2025-07:99001', '2025-07:99002'].sort());
    expect(both.total.now.value).toBe(goods.mine + goods.merged + goods.moved + goods.neighbour + goods.split);
  });
});
