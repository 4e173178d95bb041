import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { loader as readCatalog } from '#app/routes/shop/public-catalog.ts';
import { loader as readData } from '#app/routes/shop/public-data.ts';
import { loader as readPage } from '#app/routes/shop/public-figures.tsx';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import { getClosedFigures } from '#app/modules/reports/get-closed-figures.server.ts';
import { findPublicFigures } from '#app/modules/reports/get-public-figures.server.ts';
import { worthOf } from '#app/modules/reports/indicators.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import { publicIndicators } from '#app/modules/reports/public/public-month.ts';
import { setLicence } from '#app/modules/reports/set-licence.server.ts';
import { tellPublicMonths } from '#app/modules/reports/tell-public-months.server.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: { now: () => new Date('2026-11-22T03:00:00Z') } });
let districtKey: string;
let communes: { code: string }[];
let few: string;
/** What each commune sold in each month of the third quarter and in October, by how many sellers. */
const sellersOf = [7, 3, 6, 6];

beforeAll(async () => {
  const { db } = market.app;
  const district = await db.areaUnit.findFirstOrThrow({ where: { slug: 'huyen-cai-be-tien-giang' } });
  districtKey = district.slug;
  communes = await db.areaUnit.findMany({ where: { formerDistrictId: district.id, level: 'commune', validTo: null }, orderBy: { code: 'asc' }, take: 4 });
  few = communes[1]?.code ?? '';
  for (const [index, { code }] of communes.entries()) {
    for (let number = 0; number < (sellersOf[index] ?? 0); number += 1) {
      const seller = await createSeller(db, { communeCode: code });
      for (const month of ['07', '08', '09', '10']) {
        // In August another commune has few too, which hides the first: so another one than in July is hidden.
        if (month === '08' && index === 3 && number > 3) continue;
        await createOrder(db, seller, { placedAt: new Date(`2026-${month}-12T03:00:00Z`), state: 'completed', closedAt: new Date(`2026-${month}-14T03:00:00Z`), goods: 100_000 * (index + 1) });
      }
    }
  }
  await buildFigures(market.app);
  expect(await tellPublicMonths(market.app), 'nothing is closed').toBe(0);
  for (const month of ['2026-07', '2026-08', '2026-09', '2026-10'] as VietnamMonth[]) await closeMonth(market.app, { scope: { areas: [{ id: '2025-07:82' }] }, month, actor: someActor() });
  // What comes between closing and telling is none of what was closed.
  const late = await createSeller(db, { communeCode: communes[0]?.code });
  await createOrder(db, late, { placedAt: new Date('2026-10-20T03:00:00Z'), state: 'completed', closedAt: new Date('2026-10-22T03:00:00Z'), goods: 5_000 });
  while ((await keepOrderSums(market.app)) > 0);
  expect(await tellPublicMonths(market.app)).toBe(4);
}, 60_000);

type Loader = (args: LoaderFunctionArgs) => Promise<Response> | Response;
async function ask(loader: Loader, path: string, params: Record<string, string> = {}) {
  try {
    return await loader({ request: new Request(`http://localhost:3000${path}`), params, context: { app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] } });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
const file = (name: string) => ask(readData, `/so-lieu/${name}`, { file: name });
const cellsOf = async (key: string) => {
  const report = await findPublicFigures(market.app, { key });
  const district = report?.told.districts.find((each) => each.key === districtKey);
  return { province: report?.told.province.figures, district: district?.figures, of: (code: string) => district?.communes.find((commune) => commune.code === code)?.figures };
};

describe('figures for everybody', () => {
  test('hide a commune where few households sold, and another beside it so that no subtraction brings it to light', async () => {
    const { province, district, of } = await cellsOf('2026-10');
    expect(province).toMatchObject({ sold: 22, successful: 22 });
    expect(district).toMatchObject({ sold: 22, value: 7 * 100_000 + 3 * 200_000 + 6 * 300_000 + 6 * 400_000 });
    expect(of(few)).toBeNull();
    const told = communes.filter(({ code }) => of(code) !== null);
    expect(told).toHaveLength(2);
    expect(told.map(({ code }) => of(code)?.sold)).toEqual([7, 6]);
  });

  test('of a quarter are its months added up, and tell an area only where each of its months does', async () => {
    const [july, august, quarter] = [await cellsOf('2026-07'), await cellsOf('2026-08'), await cellsOf('2026-Q3')];
    const [third = '', fourth = ''] = communes.slice(2).map(({ code }) => code);
    expect([july.of(third), august.of(fourth)]).toEqual([null, null]);
    expect([july.of(fourth)?.successful, august.of(third)?.successful]).toEqual([6, 6]);
    expect([quarter.of(third), quarter.of(fourth)]).toEqual([null, null]);
    expect(quarter.of(communes[0]?.code ?? '')).toMatchObject({ successful: 21, value: 2_100_000 });
    expect(quarter.province).not.toHaveProperty('sold');
    expect(quarter.district?.value).toBe((july.district?.value ?? 0) * 2 + (august.district?.value ?? 0));
  });

  test('are those with which the department closed the month', async () => {
    const closed = await getClosedFigures(market.app, { scope: { areas: [{ id: '2025-07:82' }] }, month: '2026-10' as VietnamMonth, indicators: publicIndicators });
    expect((await cellsOf('2026-10')).province).toEqual(Object.fromEntries(publicIndicators.map((key) => [key, worthOf(key, closed.total.now)])));
  });

  test('stay as they were told, whatever is ordered for that month later', async () => {
    const before = await (await file('2026-10.json')).text();
    const seller = await createSeller(market.app.db, { communeCode: few });
    await createOrder(market.app.db, seller, { placedAt: new Date('2026-10-20T03:00:00Z'), state: 'completed', closedAt: new Date('2026-10-22T03:00:00Z') });
    while ((await keepOrderSums(market.app)) > 0);
    expect(await tellPublicMonths(market.app)).toBe(0);
    expect(await (await file('2026-10.json')).text()).toBe(before);
  });

  test('of a month that is not closed are not there', async () => {
    for (const name of ['2026-06.csv', '2026-11.csv', '2026-Q4.json', '2026-13.csv', 'x.csv', '2026-10.xml', '2026-Q5.csv']) expect((await file(name)).status, name).toBe(404);
    expect((await ask(readPage, '/so-lieu?period=2026-11')).status).toBe(404);
    expect((await ask(readPage, '/so-lieu')).status).toBe(200);
  });

  test('come as a sheet that says what is hidden, with the same numbers as the page', async () => {
    const answer = await file('2026-10.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await answer.text()).split('\r\n');
    expect(lines.find((line) => line.includes(`,${few},`))).toMatch(/,ẩn,,+$/);
    expect(lines[1]).toMatch(/^tỉnh,,,,,22,/);
  });

  test('come as JSON with definitions and licence, and the licence is the department’s to choose', async () => {
    await setLicence(market.app, { actor: someActor(), licence: 'CC0-1.0' });
    const body = (await (await file('2026-10.json')).json()) as { licence: string; indicators: { key: string; formula: object }[] };
    expect(body.licence).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
    expect(body.indicators.map(({ key }) => key)).toContain('value');
    await expect(setLicence(market.app, { actor: someActor(), licence: 'none' })).rejects.toMatchObject({ status: 400 });
  });
});

describe('the description for catalogues', () => {
  type Node = Record<string, unknown> & { '@id': string; '@type': string };
  const graph = async () => ((await (await ask(readCatalog, '/so-lieu/catalog.jsonld')).json()) as { '@graph': Node[] })['@graph'];
  /** What DCAT-AP 3 requires of each class. */
  const required: Record<string, string[]> = {
    'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher'],
    'dcat:Dataset': ['dct:title', 'dct:description'],
    'dcat:Distribution': ['dcat:accessURL'],
  };

  test('holds what DCAT-AP requires, names every data set, and leads to files that are there', async () => {
    const nodes = await graph();
    const distributions = nodes.flatMap((node) => (node['dcat:distribution'] ?? []) as Node[]);
    for (const node of [...nodes, ...distributions]) for (const property of required[node['@type']] ?? []) expect(node, node['@id']).toHaveProperty([property]);
    const catalog = nodes.find((node) => node['@type'] === 'dcat:Catalog');
    const named = (catalog?.['dcat:dataset'] as { '@id': string }[]).map((each) => each['@id']);
    expect(named.sort()).toEqual(nodes.filter((node) => node['@type'] === 'dcat:Dataset').map((node) => node['@id']).sort());
    expect(distributions.length).toBe(named.length * 2);
    for (const node of distributions) {
      const address = new URL((node['dcat:downloadURL'] as { '@id': string })['@id']);
      expect((await file(address.pathname.split('/').at(-1) ?? '')).status, address.href).toBe(200);
    }
  });
});
