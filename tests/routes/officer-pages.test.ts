import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { loader as readHome } from '#app/routes/admin/home.tsx';
import { loader as readReport } from '#app/routes/admin/district-report.tsx';
import { loader as readFile } from '#app/routes/admin/district-report-csv.ts';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { loader as readMap } from '#app/routes/admin/area-map.tsx';
import type { AreaMap } from '#app/modules/reports/get-area-map.server.ts';
import type { FigureReport } from '#app/modules/reports/figure-report.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { mainFigures } from '#tests/factories/figures.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const cookies = { officer: '', careless: '', commune: '', seller: '' };

beforeAll(async () => {
  const seller = await createSeller(market.app.db);
  cookies.officer = (await signedInPerson(market.app, { roles: [{ role: 'department_officer', areaId: '2025-07:82' }] })).cookie;
  cookies.careless = (await signedInPerson(market.app, { roles: [{ role: 'department_officer', areaId: '2025-07:82' }], secondFactor: false })).cookie;
  cookies.commune = (await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId: seller.communeId }] })).cookie;
  cookies.seller = (await signedInPerson(market.app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] })).cookie;
  await createSeller(market.app.db, { state: 'applied' });
  await createSeller(market.app.db, { state: 'applied', communeCode: '28429' });
  await createOrder(market.app.db, seller, { placedAt: new Date('2026-11-10T03:00:00Z'), state: 'delivered', goods: 250_000 });
  await createOrder(market.app.db, seller, { placedAt: new Date('2026-10-10T03:00:00Z'), state: 'cancelled' });
  await buildFigures(market.app);
});

type Loader = (args: LoaderFunctionArgs) => Promise<Response>;

async function ask(loader: Loader, path: string, cookie = cookies.officer): Promise<Response> {
  const request = new Request(`http://localhost:3000${path}`, { headers: cookie ? { cookie } : {} });
  try {
    return await loader({ request, params: {}, context: { app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] } });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

type ReportData = { typed: { from: string; to: string }; problem: { period: { code: string } | null }; report: FigureReport | null };
const reportOf = async (query: string) => {
  const answer = await ask(readReport as Loader, `/admin/reports/districts${query}`);
  return { status: answer.status, ...((await answer.json()) as ReportData) };
};

describe('the pages of the department', () => {
  const pages: [string, Loader][] = [
    ['/admin', readHome as Loader],
    ['/admin/reports/districts', readReport as Loader],
    ['/admin/reports/map', readMap as Loader],
    ['/admin/reports/districts.csv?from=2026-11-01&to=2026-11-30', readFile],
  ];

  test.each(pages)('%s leads who is not signed in to the sign-in page and back, and hides from a seller', async (path, loader) => {
    const stranger = await ask(loader, path, '');
    expect(stranger.status).toBe(302);
    expect(stranger.headers.get('location')).toBe(`/sign-in?${new URLSearchParams({ back: path })}`);
    expect((await ask(loader, path, cookies.seller)).status).toBe(404);
    expect((await ask(loader, path)).status).toBe(200);
  });

  test.each(pages)('%s asks an officer for the second factor before it opens', async (path, loader) => {
    const answer = await ask(loader, path, cookies.careless);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/account/second-factor?${new URLSearchParams({ back: path })}`]);
  });

  test('begin for an officer of a commune with the figures and the work of the commune alone', async () => {
    const answer = await ask(readHome as Loader, '/admin', cookies.commune);
    const { overview, work, areas } = (await answer.json()) as { overview: { figures: { key: string; now: number }[] }; work: Record<string, number>; areas: { fullName: string }[] };
    expect({ transactions: overview.figures.find(({ key }) => key === 'transactions')?.now, areas: areas.map(({ fullName }) => fullName), sellers: work.sellers }).toEqual({ transactions: 1, areas: ['Xã Cái Bè'], sellers: 1 });
  });

  test('show on the map what the table says, by former district and by commune', async () => {
    const { report } = await reportOf('?from=2026-11-01&to=2026-11-30');
    const shownBy = async (by: string) => {
      const answer = await ask(readMap as Loader, `/admin/reports/map?from=2026-11-01&to=2026-11-30&figure=successful&by=${by}`);
      return ((await answer.json()) as { shown: AreaMap }).shown;
    };
    const [districts, communes] = [await shownBy('district'), await shownBy('commune')];
    for (const { rows, total } of [districts, communes]) {
      expect(total).toBe(report?.total.now.successful);
      expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(total);
    }
    expect(districts.rows.map(({ name, value }) => `${name} ${value}`).sort()).toEqual(report?.districts.map(({ name, now }) => `${name} ${now.successful}`).sort());
    expect([districts.map.shapes.length, communes.map.shapes.length]).toEqual([districts.rows.length, communes.rows.length]);
    expect(districts.rows.filter(({ value, class: at }) => (value ?? 0) > 0 !== at >= 0)).toEqual([]);
  });

  test('begin with this month', async () => {
    const { typed, report } = await reportOf('');
    expect(typed).toEqual({ from: '2026-11-01', to: '2026-11-21' });
    expect(report?.total.now).toMatchObject({ transactions: 1, successful: 1, value: 250_000 });
  });

  test.each([
    ['?from=2026-11-31&to=2026-12-01', 'not_a_day'],
    ['?from=2026-11-02&to=2026-11-01', 'ends_before_it_begins'],
    ['?from=2026-11-01', 'missing'],
    ['?from=1900-01-01&to=2026-11-01', 'too_long'],
  ])('name what is wrong with a period and show no figures for it: %s', async (query, code) => {
    const { status, problem, report } = await reportOf(query);
    expect({ status, code: problem.period?.code, report }).toEqual({ status: 400, code, report: null });
  });

  test('give a file that says what the page says', async () => {
    const query = '?from=2026-10-01&to=2026-11-30';
    const { report } = await reportOf(query);
    const answer = await ask(readFile, `/admin/reports/districts.csv${query}`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="huyen-cu_2026-10-01_2026-11-30.csv"');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n').map((line) => line.split(','));
    const inFile = (level: string) => lines.filter((line) => line[0] === level).map((line) => line.slice(4).map(Number));
    const numbers = (counted: { now: FigureReport['total']['now'] }) => Object.values(mainFigures(counted));
    expect(report?.total.now).toMatchObject({ transactions: 2, cancelled: 1 });
    expect(inFile('huyện cũ')).toEqual(report?.districts.map(numbers));
    expect(inFile('xã')).toEqual(report?.districts.flatMap(({ communes }) => communes.map(numbers)));
    expect(inFile('tổng')).toEqual([numbers(report?.total as FigureReport['total'])]);
  });

  test('give the file in English when asked', async () => {
    const answer = await ask(readFile, '/admin/reports/districts.csv?from=2026-10-01&to=2026-11-30&lang=en');
    expect((await answer.text()).split('\r\n')[0]).toContain('Products on sale,Households and others that sold,Transactions,');
    expect(answer.headers.get('content-disposition')).toContain('former-districts_');
  });
});
