import { beforeAll, describe, expect, test } from 'vitest';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { getMonths } from '#app/modules/reports/get-months.server.ts';
import { indicatorsFor, worthOf } from '#app/modules/reports/indicators.ts';
import { listTargets } from '#app/modules/reports/list-targets.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import { rebuildOrderSums } from '#app/modules/reports/rebuild-order-sums.server.ts';
import { setTargets } from '#app/modules/reports/set-targets.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf, parseVietnamMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const province = { areas: [{ id: '2025-07:82' }] };
const caiBe = 'huyen-cai-be-tien-giang';
const period = { from: dayOf('2026-11-01'), to: dayOf('2026-11-30') };

beforeAll(async () => {
  const { db } = market.app;
  const seller = await createSeller(db);
  const place = (at: string, count: number) => Promise.all(Array.from({ length: count }, () => createOrder(db, seller, { placedAt: new Date(at), state: 'delivered', goods: 100_000 })));
  await place('2026-11-10T03:00:00Z', 3);
  await place('2026-10-10T03:00:00Z', 2);
  await place('2025-11-10T03:00:00Z', 1);
  await rebuildOrderSums(market.app);
});

describe('figures of an area', () => {
  test('stand beside the period before and the same one a year before', async () => {
    const { districts, total, against } = await getFigures(market.app, { scope: province, indicators: ['transactions', 'average'], period, filter: noFilter, compared: true });
    expect(against).toEqual({ before: { from: '2026-10-01', to: '2026-10-31' }, yearBefore: { from: '2025-11-01', to: '2025-11-30' } });
    const district = districts.find(({ key }) => key === caiBe);
    for (const counted of [total, district]) {
      const worths = [counted?.now, counted?.before, counted?.yearBefore].map((measures) => worthOf('transactions', measures ?? {}));
      expect(worths).toEqual([3, 2, 1]);
    }
    expect(worthOf('average', total.now)).toBe(100_000);
    expect(districts).toHaveLength(23);
  });

  test('say nothing where nothing was sold: a mean of nothing is no 0', async () => {
    const { total } = await getFigures(market.app, { scope: province, indicators: ['transactions', 'average'], period: { from: dayOf('2024-01-01'), to: dayOf('2024-01-31') }, filter: noFilter });
    expect([worthOf('transactions', total.now), worthOf('average', total.now)]).toEqual([0, null]);
  });

  test('are not shown where they cannot be split as asked', async () => {
    const { total } = await getFigures(market.app, { scope: province, indicators: ['tax', 'complaints', 'transactions'], period, filter: { ...noFilter, groupKey: 'tea' } });
    expect([worthOf('tax', total.now), worthOf('complaints', total.now), worthOf('transactions', total.now)]).toEqual([null, null, 0]);
  });

  test('go month by month with the year before', async () => {
    const months = await getMonths(market.app, { scope: province, indicator: 'transactions', filter: noFilter, until: parseVietnamMonth('2026-11') as VietnamMonth, count: 2 });
    expect(months).toEqual([{ month: '2026-10', now: 2, before: 0 }, { month: '2026-11', now: 3, before: 1 }]);
  });

  test('tax is for those who deal with money', () => {
    expect(indicatorsFor('finance')).toContain('tax');
    expect(indicatorsFor('officers')).not.toContain('tax');
    expect(indicatorsFor('everybody')).not.toContain('takenDown');
  });
});

describe('targets', () => {
  const set = (typed: Parameters<typeof setTargets>[1]['typed'], place: string | null = null) => setTargets(market.app, { scope: province, year: 2026, place, typed, locale: 'vi', actor: someActor() });
  const list = (place: string | null = null) => listTargets(market.app, { scope: province, indicators: indicatorsFor('officers'), year: 2026, place });

  test('are set by year and place, and say how far they are and where the present pace leads', async () => {
    expect(await set({ successful: '5', value: '600.000' })).toMatchObject({ ok: true });
    // 5 of 5 orders; 500.000 đồng on the 325th of 365 days.
    expect(await list()).toEqual({
      successful: { year: 2026, target: 5, reached: 5, expected: (5 / 325) * 365, state: 'reached' },
      value: { year: 2026, target: 600_000, reached: 500_000, expected: (500_000 / 325) * 365, state: 'behind' },
    });
    expect(await list(caiBe)).toEqual({});
    await set({ successful: '9' }, caiBe);
    expect(await list(caiBe)).toMatchObject({ successful: { target: 9, reached: 5, state: 'behind' } });
    expect((await list()).successful?.target).toBe(5);
  });

  test('none is set where one of them is wrong, and each wrong one is named', async () => {
    const before = await list();
    expect(await set({ successful: '77', value: '-1', tonnes: 'nhiều' })).toEqual({ ok: false, problem: { code: 'wrong', by: { value: 'below_zero', tonnes: 'not_a_number' } } });
    expect(await list()).toEqual(before);
  });

  test('an empty one is taken away, and each change is in the record', async () => {
    await set({ value: '' });
    expect((await list()).value).toBeUndefined();
    const acts = await market.app.db.auditEntry.findMany({ where: { action: 'target.set', subjectId: 'value 2026 2025-07:82' }, orderBy: { at: 'asc' } });
    expect(acts.map(({ before, after }) => [before, after])).toEqual([[{ value: null }, { value: 600_000 }], [{ value: 600_000 }, { value: null }]]);
  });

  test('are of the own area alone', async () => {
    const district = await market.app.db.areaUnit.findFirstOrThrow({ where: { slug: 'huyen-cho-gao-tien-giang', level: 'district' } });
    await expect(setTargets(market.app, { scope: { areas: [{ id: district.id }] }, year: 2026, place: caiBe, typed: { successful: '1' }, locale: 'vi', actor: someActor() })).rejects.toMatchObject({ status: 404 });
  });
});
