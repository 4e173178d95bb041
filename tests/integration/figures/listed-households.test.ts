import { beforeAll, expect, test } from 'vitest';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { worthOf } from '#app/modules/reports/indicators.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Random } from '#seed/random.ts';
import { reckonFigures } from '#tests/factories/figures.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const random = new Random('listed households');
const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2026-11-20', null];

beforeAll(async () => {
  const { db } = market.app;
  const communes = await db.areaUnit.findMany({ where: { level: 'commune', parentId: '2025-07:82', validTo: null }, orderBy: { code: 'asc' }, take: 4 });
  const rows = Array.from({ length: 60 }, (_, n) => {
    const trained = random.pick(days);
    return { year: random.pick([2025, 2026]), code: `H${n}`, name: `Hộ ${n}`, communeId: random.pick(communes).id, trainedOn: trained === null ? null : new Date(trained) };
  });
  await db.household.createMany({ data: rows });
  await reckonFigures(market.app);
});

const trainedShare = async (to: string) => {
  const report = await getFigures(market.app, { scope: { areas: [{ id: '2025-07:82' }] }, indicators: ['trained', 'trainedShare'], period: { from: dayOf('2026-01-01'), to: dayOf(to) }, filter: noFilter });
  return { trained: worthOf('trained', report.total.now), share: worthOf('trainedShare', report.total.now), byCommune: report.districts.flatMap(({ communes }) => communes).map(({ now }) => now.trained ?? 0).reduce((sum, each) => sum + each, 0) };
};

test.each(['2026-01-01', '2026-06-30', '2026-11-21'])('households that were trained until %s are those of the list with such a day, of all in the list of that year', async (to) => {
  const [plain] = await market.app.db.$queryRaw<{ trained: number; listed: number }[]>`
    SELECT count(*) FILTER (WHERE trained_on <= ${to}::date)::int AS trained, count(*)::int AS listed FROM household WHERE year = 2026`;
  const { trained, share, byCommune } = await trainedShare(to);
  expect(trained).toBe(plain?.trained);
  expect(byCommune).toBe(plain?.trained);
  expect(share).toBeCloseTo((plain?.trained ?? 0) / (plain?.listed ?? 1));
});

test('a year without a list has no such figure', async () => {
  const report = await getFigures(market.app, { scope: { areas: [{ id: '2025-07:82' }] }, indicators: ['trainedShare'], period: { from: dayOf('2024-01-01'), to: dayOf('2024-12-31') }, filter: noFilter });
  expect(worthOf('trainedShare', report.total.now)).toBeNull();
});
