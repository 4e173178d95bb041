import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { loader as readClosed } from '#app/routes/admin/closed-months.tsx';
import { loader as readClosedFile } from '#app/routes/admin/closed-month-csv.ts';
import { loader as readDistrictsFile } from '#app/routes/admin/district-report-csv.ts';
import { loader as readDistricts } from '#app/routes/admin/district-report.tsx';
import { loader as readFigures } from '#app/routes/admin/figures.tsx';
import { loader as readFiguresFile } from '#app/routes/admin/figures-csv.ts';
import { loader as readFunnel } from '#app/routes/admin/funnel.tsx';
import { loader as readFunnelFile } from '#app/routes/admin/funnel-csv.ts';
import { loader as readHouseholds } from '#app/routes/admin/households.tsx';
import { loader as readHouseholdsOf } from '#app/routes/admin/households-list.tsx';
import { loader as readIndicator } from '#app/routes/admin/indicator.tsx';
import { loader as readMap } from '#app/routes/admin/area-map.tsx';
import { action as setTargets, loader as readTargets } from '#app/routes/admin/targets.tsx';
import { loader as readVisit } from '#app/routes/admin/visit.tsx';
import { loader as readResults } from '#app/routes/admin/visit-results.tsx';
import { loader as readVisits } from '#app/routes/admin/visits.tsx';
import { loader as readVisitsFile } from '#app/routes/admin/visits-file.ts';
import { loader as readWall } from '#app/routes/admin/wall.tsx';
import { loader as readStream } from '#app/routes/admin/wall-stream.tsx';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { keepWorkLists } from '#app/modules/visits/keep-work-lists.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { openLines } from '#tests/factories/visits.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const cookies = { commune: '', district: '' };
type Who = keyof typeof cookies;
type Unit = { id: string; code: string; key: string; name: string };
/** Places that an officer has no say in, however an address may name them. */
const foreign: Record<Who, Unit[]> = { commune: [], district: [] };
let lineElsewhere = '';

const codes = { here: '28360', beside: '', away: '' };

beforeAll(async () => {
  const { db } = market.app;
  const here = await db.areaUnit.findFirstOrThrow({ where: { code: codes.here, level: 'commune', validTo: null } });
  const of = { level: 'commune', parentId: here.parentId, validTo: null } as const;
  const beside = await db.areaUnit.findFirstOrThrow({ where: { ...of, formerDistrictId: here.formerDistrictId, id: { not: here.id } }, orderBy: { code: 'asc' } });
  const away = await db.areaUnit.findFirstOrThrow({ where: { ...of, formerDistrictId: { not: here.formerDistrictId } }, orderBy: { code: 'asc' } });
  const district = await db.areaUnit.findUniqueOrThrow({ where: { id: away.formerDistrictId ?? '' } });
  const unit = ({ id, code, slug, fullName }: typeof away): Unit => ({ id, code, key: slug, name: fullName });
  foreign.district = [unit(away), unit(district)];
  foreign.commune = [unit(beside), ...foreign.district];
  for (const { code } of [here, beside, away]) {
    const seller = await createSeller(db, { communeCode: code, name: `Hộ ở ${code}` });
    await db.seller.update({ where: { id: seller.id }, data: { verifiedAt: new Date('2026-01-05T03:00:00Z') } });
    if (code !== away.code) await createProduct(db, seller.id, { name: 'Xoài', publishedAt: new Date('2026-02-05T03:00:00Z') });
    await createOrder(db, seller, { placedAt: new Date('2026-11-10T03:00:00Z'), state: 'delivered' });
    await db.household.create({ data: { year: 2026, code, name: `Hộ ${code}`, communeId: `2025-07:${code}` } });
  }
  await buildFigures(market.app);
  await keepWorkLists(market.app);
  const stuck = await db.seller.findFirstOrThrow({ where: { communeId: away.id } });
  lineElsewhere = (await openLines(db, stuck.id))[0]?.id ?? '';
  cookies.commune = (await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId: here.id }] })).cookie;
  cookies.district = (await signedInPerson(market.app, { roles: [{ role: 'district_officer', areaId: here.formerDistrictId ?? '' }] })).cookie;
});

/** Status and text of what a page's loader or action answers. */
async function ask(route: unknown, path: string, { who, params = {}, typed }: { who: Who; params?: Record<string, string>; typed?: Record<string, string> }) {
  const request = new Request(`http://localhost:3000${path}`, { headers: { cookie: cookies[who] }, ...(typed && { method: 'POST', body: new URLSearchParams(typed) }) });
  const answer = await (route as (args: LoaderFunctionArgs) => Promise<Response>)({ request, params, context: { app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] } }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  return { status: answer.status, text: await answer.text() };
}

const period = 'from=2026-01-01&to=2026-11-30';
/** Pages of places; `is` takes their place. Not all ask for one under each of these names. */
const pages: [string, unknown, string][] = [
  ['all figures', readFigures, '/admin/reports'],
  ['the file of all figures', readFiguresFile, '/admin/reports.csv'],
  ['one figure', readIndicator, '/admin/reports/figures/value'],
  ['the table by former district', readDistricts, '/admin/reports/districts'],
  ['the file of that table', readDistrictsFile, '/admin/reports/districts.csv'],
  ['the map', readMap, '/admin/reports/map'],
  ['the funnel', readFunnel, '/admin/reports/funnel'],
  ['the file of the funnel', readFunnelFile, '/admin/reports/funnel.csv'],
  ['the targets', readTargets, '/admin/reports/targets'],
  ['the work list', readVisits, '/admin/visits'],
  ['the file of the work list', readVisitsFile, '/admin/visits/file'],
  ['what came of visits', readResults, '/admin/visits/results'],
];
const names = ['place', 'area', 'district', 'commune', 'areaId', 'communeId'];
/** The map has the outline of the whole province, and figures of the reader's places. */
const shownBy = (path: string, text: string) => (path === '/admin/reports/map' && text.startsWith('{') ? JSON.stringify((JSON.parse(text) as { shown: { rows: unknown[] } }).shown.rows) : text);

describe.each(['commune', 'district'] as const)('an officer of a %s who writes other places into an address', (who) => {
  test.each(pages)('is shown nothing of them by %s', async (_, route, path) => {
    const params: Record<string, string> = path.includes('/figures/') ? { indicator: 'value' } : {};
    for (const value of foreign[who].flatMap(({ id, code, key }) => [id, code, key])) {
      const { status, text } = await ask(route, `${path}?${period}&by=commune&who=all&show=all&${new URLSearchParams(names.map((name) => [name, value]))}`, { who, params });
      expect([200, 404], value).toContain(status);
      const shown = shownBy(path, text);
      // What was asked for may be told back; what it is called and what is there is not.
      for (const unit of foreign[who]) expect(shown.includes(unit.name) || shown.includes(`Hộ ở ${unit.code}`) || (unit.id !== value && shown.includes(`"${unit.id}"`)), `${value} tells of ${unit.name}`).toBe(false);
    }
  });

  test('has no line of their work list, no closed month, no list of households, no wall and no target to set', async () => {
    expect(lineElsewhere).not.toBe('');
    const [unit] = foreign[who];
    const answers = await Promise.all([
      ask(readVisit, `/admin/visits/${lineElsewhere}`, { who, params: { id: lineElsewhere } }),
      ask(readClosed, '/admin/reports/closed', { who }),
      ask(readClosedFile, '/admin/reports/closed/2026-10.csv', { who, params: { month: '2026-10' } }),
      ask(readHouseholds, '/admin/households?year=2026', { who }),
      ask(readHouseholdsOf, `/admin/households/list?year=2026&commune=${unit?.id}`, { who }),
      ask(readWall, '/admin/wall', { who }),
      ask(readStream, '/admin/wall/stream', { who }),
      ask(setTargets, `/admin/reports/targets?place=${unit?.key}`, { who, typed: { successful: '5' } }),
      ask(setTargets, '/admin/reports/targets', { who, typed: { successful: '5' } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(await market.app.db.figureTarget.count()).toBe(0);
  });
});
