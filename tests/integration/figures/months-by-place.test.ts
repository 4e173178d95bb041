import { beforeAll, describe, expect, test } from 'vitest';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { getMonths, getMonthsByPlace } from '#app/modules/reports/get-months.server.ts';
import type { IndicatorKey } from '#app/modules/reports/indicators.ts';
import { worthOf } from '#app/modules/reports/indicators.ts';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import type { ReportScope } from '#app/modules/reports/report-scope.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { firstDayOfMonth, lastDayOfMonth, parseVietnamMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const province = '2025-07:82';
const until = parseVietnamMonth('2026-11') as VietnamMonth;
let district: string, commune: string, beside: string, closed: string;

beforeAll(async () => {
  const { db } = market.app;
  const seller = await createSeller(db);
  const home = await db.areaUnit.findUniqueOrThrow({ where: { id: seller.communeId } });
  const others = await db.areaUnit.findMany({ where: { level: 'commune', parentId: province, validTo: null, id: { not: home.id } }, orderBy: { code: 'asc' } });
  const near = others.find(({ formerDistrictId }) => formerDistrictId === home.formerDistrictId);
  const far = others.find(({ formerDistrictId }) => formerDistrictId !== home.formerDistrictId);
  if (!near || !far || !home.formerDistrictId) throw new Error('The areas of the tests lack a commune beside the first');
  [district, commune, beside, closed] = [home.formerDistrictId, home.id, near.id, '2025-07:99001'];
  await db.areaUnit.create({
    data: {
      id: closed, vintageId: '2025-07', code: '99001', level: 'commune', kind: 'Xã', name: 'Cũ', fullName: 'Xã Cũ', slug: 'xa-cu', folded: 'xa cu', validFrom: new Date('2025-07-01'), validTo: new Date('2026-09-15'),
      parentId: province, formerDistrictId: district, became: { create: [{ toId: commune }] },
    },
  });
  const [nearby, away] = [await createSeller(db, { communeCode: near.code }), await createSeller(db, { communeCode: far.code })];
  const sell = async (of: typeof seller, at: string, goods: number, communeId?: string) => createOrder(db, of, { placedAt: new Date(at), state: 'delivered', closedAt: new Date(at), goods, ...(communeId && { communeId, districtId: district }) });
  await sell(seller, '2026-09-30T16:59:00Z', 10_000);
  await sell(seller, '2026-09-30T17:00:00Z', 20_000);
  await sell(seller, '2026-09-02T03:00:00Z', 40_000, closed);
  await sell(nearby, '2026-11-05T03:00:00Z', 80_000);
  await sell(away, '2026-10-05T03:00:00Z', 160_000);
  await buildFigures(market.app);
});

const ask = (scope: ReportScope, indicator: IndicatorKey = 'value') => getMonthsByPlace(market.app, { scope, indicator, filter: noFilter, until, count: 3 });
const sold = async (scope: ReportScope) => Object.fromEntries((await ask(scope)).places.flatMap(({ key, values }) => (values.some((value) => value) ? [[key, values]] : [])));

describe('a figure by place and month', () => {
  test('says for each former district what its own figures of each month say, and adds up to the whole', async () => {
    for (const indicator of ['value', 'average', 'accounts'] as const) {
      const { months, places } = await ask({ areas: [{ id: province }] }, indicator);
      expect(places).toHaveLength(23);
      for (const [at, { month }] of months.entries()) {
        const { districts } = await getFigures(market.app, { scope: { areas: [{ id: province }] }, indicators: [indicator], period: { from: firstDayOfMonth(month), to: lastDayOfMonth(month) }, filter: noFilter });
        expect(places.map(({ key, values }) => [key, values[at]])).toEqual(districts.map(({ id, now }) => [id, worthOf(indicator, now)]));
      }
      expect(months).toEqual(await getMonths(market.app, { scope: { areas: [{ id: province }] }, indicator, filter: noFilter, until, count: 3 }));
    }
    const { months, places } = await ask({ areas: [{ id: province }] });
    expect(months.map((_, at) => places.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))).toEqual(months.map(({ now }) => now));
  });

  test('is by commune for who sees one former district, with a commune that was closed since', async () => {
    expect(await sold({ areas: [{ id: district }] })).toEqual({ [commune]: [10_000, 20_000, 0], [closed]: [40_000, 0, 0], [beside]: [0, 0, 80_000] });
  });

  test('is of the own communes alone for who sees no more', async () => {
    expect(await sold({ areas: [{ id: commune }] })).toEqual({ [commune]: [10_000, 20_000, 0], [closed]: [40_000, 0, 0] });
    expect((await ask({ areas: [{ id: commune }] })).places.map(({ name }) => name)).toContain('Xã Cũ');
  });
});
