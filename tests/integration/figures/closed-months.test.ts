import { beforeAll, describe, expect, test } from 'vitest';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import { frozenFilters } from '#app/modules/reports/closed-month.ts';
import { toFiguresAnswer } from '#app/modules/reports/figures-api.ts';
import { placesCsv, tableCsv } from '#app/modules/reports/figures-csv.ts';
import { getClosedFigures } from '#app/modules/reports/get-closed-figures.server.ts';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { worthOf } from '#app/modules/reports/indicators.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import { listClosedMonths } from '#app/modules/reports/list-closed-months.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import type { Filter, Measures } from '#app/modules/reports/measures.ts';
import { readFiguresQuestion } from '#app/modules/reports/read-figures-question.ts';
import { recomputeMonth } from '#app/modules/reports/recompute-month.server.ts';
import { restateMonths } from '#app/modules/reports/restate-months.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { firstDayOfMonth, lastDayOfMonth, parseVietnamMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { reckonFigures } from '#tests/factories/figures.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')), owner: true });
const scope = { areas: [{ id: '2025-07:82' }] };
const october = parseVietnamMonth('2026-10') as VietnamMonth;
const close = (month = october) => closeMonth(market.app, { scope, month, actor: someActor('Nguyễn Minh Thu') });
const listed = async () => (await listClosedMonths(market.app, { scope })).months.find(({ month }) => month === october)?.closed;
const orders: { id: string }[] = [];

async function readOctober(more: { asToday?: boolean; filter?: Partial<Filter> } = {}) {
  const { filter, ...wanted } = more;
  const report = await getFigures(market.app, { scope, indicators: ['successful', 'value'], period: { from: firstDayOfMonth(october), to: lastDayOfMonth(october) }, filter: { ...noFilter, ...filter }, ...wanted });
  const worths = (measures: Partial<Measures>) => [worthOf('successful', measures), worthOf('value', measures)];
  return { standing: report.standing, now: worths(report.total.now), today: report.total.today ? worths(report.total.today) : null };
}

beforeAll(async () => {
  const { db } = market.app;
  const seller = await createSeller(db);
  for (const [day, goods] of [['2026-10-01', 100_000], ['2026-10-15', 250_000], ['2026-10-31', 400_000]] as const) {
    orders.push(await createOrder(db, seller, { placedAt: new Date(`${day}T16:59:59Z`), state: 'delivered', closedAt: new Date(`${day}T20:00:00Z`), goods }));
  }
  await createOrder(db, seller, { placedAt: new Date('2026-10-31T17:00:00Z'), state: 'delivered', goods: 9_000_000 });
  await reckonFigures(market.app);
});

describe('a month', () => {
  test('is due ten days after its end, and nothing is due once it is closed', async () => {
    expect((await listClosedMonths(market.app, { scope })).due).toEqual({ month: '2026-10', on: '2026-11-10', isDue: true });
    expect((await listClosedMonths({ db: market.app.db, kept: market.app.kept, clock: fixedClock(new Date('2026-11-09T16:59:59Z')) }, { scope })).due).toMatchObject({ month: '2026-10', isDue: false });
  });

  test('that cannot be closed because of something else is not said to be closed already', async () => {
    const commune = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', formerDistrictId: { not: null }, parent: { code: '82', level: 'province' } }, orderBy: { id: 'asc' } });
    await market.app.db.monthList.create({ data: { month: new Date('2026-03-01'), part: 'opened', communeId: commune.id, districtId: commune.formerDistrictId ?? '', lines: '' } });
    await expect(close(parseVietnamMonth('2026-03') as VietnamMonth)).rejects.toThrow('month_list_pkey');
    expect(await market.app.db.closedMonth.count()).toBe(0);
  });

  test('is closed once, when it is over, by who sees the whole province, and everybody who asked to is told', async () => {
    expect(await close(parseVietnamMonth('2026-11') as VietnamMonth)).toEqual({ ok: false, problem: { code: 'not_over' } });
    const district = await market.app.db.areaUnit.findFirstOrThrow({ where: { slug: 'huyen-cai-be-tien-giang', level: 'district' } });
    await expect(closeMonth(market.app, { scope: { areas: [{ id: district.id }] }, month: october, actor: someActor() })).rejects.toMatchObject({ status: 404 });
    const [first, second] = await Promise.all([close(), close()]);
    expect([first, second].map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect([first, second].find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: 'closed' } });
    expect((await listClosedMonths(market.app, { scope })).due).toBeNull();
    expect(await listed()).toMatchObject({ by: 'Nguyễn Minh Thu', orders: 3, restated: null, figures: { successful: 3, value: 750_000 } });
    const told = await market.app.db.$queryRaw<{ payload: { event: string; data: object } }[]>`SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'systems.news'`;
    expect(told.map(({ payload }) => [payload.event, payload.data])).toEqual([['period.closed', { province: '82', month: '2026-10' }]]);
    expect(await market.app.db.auditEntry.count({ where: { action: 'month.close' } })).toBe(1);
  });

  test('gives the very same figures when they are made again from what was kept of its orders, with every filter', async () => {
    const again = await recomputeMonth(market.app, { scope, month: october });
    expect(again).toMatchObject({ sameInputs: true, sameRules: true, differing: 0 });
    expect(again.figures).toBeGreaterThan(0);
    expect(frozenFilters).toHaveLength(1 + 6 + 3 + 17 + 4);
  });

  test('stands as it was closed when an order of it comes back later; that is a restatement beside it, told once', async () => {
    const { db } = market.app;
    const [first] = orders;
    await db.order.update({ where: { id: first?.id ?? '' }, data: { state: 'returned' } });
    while ((await keepOrderSums(market.app)) > 0);
    expect(await readOctober()).toEqual({ standing: 'closed', now: [3, 750_000], today: [2, 650_000] });
    expect(await readOctober({ asToday: true })).toEqual({ standing: 'today', now: [2, 650_000], today: null });
    expect(await readOctober({ filter: { kind: 'cooperative' } })).toEqual({ standing: 'closed', now: [3, 750_000], today: [2, 650_000] });
    expect(await readOctober({ filter: { kind: 'cooperative', paidBy: 'cod' } })).toEqual({ standing: 'by_filter', now: [2, 650_000], today: null });
    expect(await restateMonths(market.app)).toBe(1);
    expect(await restateMonths(market.app)).toBe(0);
    expect(await listed()).toMatchObject({ figures: { successful: 3, value: 750_000 }, restated: { by: { successful: -1, returned: 1, value: -100_000 } } });
    const { total } = await getClosedFigures(market.app, { scope, month: october, indicators: ['value'] });
    expect(total.now.value).toBe(750_000);
    expect(await recomputeMonth(market.app, { scope, month: october })).toMatchObject({ sameInputs: true, differing: 0 });
  });

  test('is told to programs and in files as it was closed, with what it is today where that differs', async () => {
    const report = await getFigures(market.app, { scope, indicators: ['successful', 'value', 'cancelled'], period: { from: firstDayOfMonth(october), to: lastDayOfMonth(october) }, filter: noFilter, compared: true });
    const told = toFiguresAnswer(report, { by: 'province', filterTold: {} });
    expect(told).toMatchObject({ closed: true, closedAt: '2026-11-21T03:00:00.000Z', againstClosed: { before: false, yearBefore: false }, total: { figures: { successful: 3, value: 750_000, cancelled: 0 }, restated: { successful: 2, value: 650_000 } } });
    expect(told.total.restated).not.toHaveProperty('cancelled');
    const lines = placesCsv(report, 'value', 'vi').trimEnd().split('\r\n');
    expect(lines[0]).toContain('Kỳ này (đã chốt),Điều chỉnh,');
    expect(lines.at(-1)).toBe('tổng,,,,750000,650000,0,0');
    expect(tableCsv(report, 'en').split('\r\n')[0]).toMatch(/ \(closed\),.* \(closed\),[^,]*: Restated,[^,]*: Restated$/);
    const asked = (as: string) => readFiguresQuestion(new URLSearchParams({ from: '2026-10-01', to: '2026-10-31', as }), ['value']);
    expect([asked('closed'), asked('today')].map((each) => each.ok && each.value.asToday)).toEqual([false, true]);
    expect(asked('then')).toMatchObject({ ok: false, problem: { faults: [{ name: 'as' }] } });
  });

  test('that is as it was closed again is restated to nothing', async () => {
    await market.app.db.order.update({ where: { id: orders[0]?.id ?? '' }, data: { state: 'delivered' } });
    while ((await keepOrderSums(market.app)) > 0);
    expect(await restateMonths(market.app)).toBe(1);
    expect((await listed())?.restated).toBeNull();
  });

  test('cannot be changed by anybody, and what was tampered with does not agree', async () => {
    const { db } = market.app;
    await expect(db.closedMonth.updateMany({ data: { orders: 7 } })).rejects.toThrow('history');
    await expect(db.closedOrder.deleteMany()).rejects.toThrow('history');
    // As by somebody who is master of the database.
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`UPDATE closed_order SET "as" = 'cancelled' WHERE order_id = ${orders[1]?.id ?? ''}::uuid`;
    });
    const again = await recomputeMonth(market.app, { scope, month: october });
    expect(again.sameInputs).toBe(false);
    expect(again.differing).toBeGreaterThan(0);
  });
});
