import { beforeEach, describe, expect, test } from 'vitest';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { getWall } from '#app/modules/reports/get-wall.server.ts';
import { findWallNow, watchWall } from '#app/modules/reports/watch-wall.server.ts';
import { rebuildOrderSums } from '#app/modules/reports/rebuild-order-sums.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

/** A Saturday, ten in the morning in Vietnam. */
const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const areaId = '2025-07:82';

beforeEach(async () => {
  const { db } = market.app;
  await db.orderLine.deleteMany();
  await db.order.deleteMany();
  await db.orderGroup.deleteMany();
});

describe('the wall of a province', () => {
  test('holds today up to this hour against the same weekday up to the same hour, and what is not placed yet is none', async () => {
    const seller = await createSeller(market.app.db);
    const order = (placedAt: string, goods: number, state: 'placed' | 'unpaid' | 'delivered' = 'placed') => createOrder(market.app.db, seller, { placedAt: new Date(placedAt), goods, state });
    await order('2026-11-20T16:59:59Z', 1); // yesterday, a second before midnight
    await order('2026-11-20T17:00:00Z', 10);
    await order('2026-11-21T02:59:00Z', 100, 'delivered');
    await order('2026-11-21T02:00:00Z', 5_000, 'unpaid');
    await order('2026-11-14T02:59:00Z', 1_000);
    await order('2026-11-14T03:01:00Z', 10_000); // later in the day than it is now
    const { today, weekBefore } = await getWall(market.app, { areaId });
    expect({ today, weekBefore }).toEqual({ today: { orders: 2, value: 110 }, weekBefore: { orders: 1, value: 1_000 } });
  });

  test('holds this month against the same days of the year before, each of the last thirty days, and where it moved', async () => {
    const seller = await createSeller(market.app.db);
    const { formerDistrictId } = await market.app.db.areaUnit.findUniqueOrThrow({ where: { id: seller.communeId } });
    const away = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', parentId: areaId, validTo: null, formerDistrictId: { not: formerDistrictId } }, orderBy: { code: 'asc' } });
    const elsewhere = await createSeller(market.app.db, { communeCode: away.code });
    const order = (of: typeof seller, placedAt: string) => createOrder(market.app.db, of, { placedAt: new Date(placedAt), goods: 1_000, state: 'delivered' });
    for (const day of ['2026-11-02', '2026-11-21', '2026-10-23', '2026-10-22', '2025-11-21', '2025-11-22', '2025-10-23']) await order(seller, `${day}T02:00:00Z`);
    await order(elsewhere, '2026-10-05T02:00:00Z');
    await buildFigures(market.app);
    await rebuildOrderSums(market.app);
    const { month, days, places } = await getWall(market.app, { areaId });
    expect(month).toMatchObject({ now: { orders: 2, value: 2_000 }, yearBefore: { orders: 1, value: 1_000 } });
    expect(days).toHaveLength(30);
    expect([days[0], days.at(-1)]).toEqual([{ day: '2026-10-23', now: 1, before: 1 }, { day: '2026-11-21', now: 1, before: 1 }]);
    expect(days.reduce((sum, { now }) => sum + now, 0)).toBe(3);
    expect(places.slice(0, 1)).toMatchObject([{ name: 'Huyện Cái Bè (Tiền Giang)', orders: 2, before: 0, class: 0 }]);
    expect(places.find(({ before }) => before > 0)).toMatchObject({ orders: 0, before: 1, class: -1 });
  });

  test('tells of the newest orders the commune and the goods, and of nobody who bought or sold', async () => {
    const seller = await createSeller(market.app.db, { name: 'Vườn Kín' });
    await createOrder(market.app.db, seller, { placedAt: new Date('2026-11-21T01:00:00Z') });
    await createOrder(market.app.db, seller, { placedAt: new Date('2026-11-21T02:00:00Z') });
    const wall = await getWall(market.app, { areaId });
    expect(wall.latest.map(({ at, commune, goods, more }) => [at, commune, goods, more])).toEqual([
      ['2026-11-21T02:00:00.000Z', 'Xã Cái Bè', 'Xoài cát Hòa Lộc', 0],
      ['2026-11-21T01:00:00.000Z', 'Xã Cái Bè', 'Xoài cát Hòa Lộc', 0],
    ]);
    expect(JSON.stringify(wall)).not.toMatch(/Trần Văn Ba|\+84|Ấp 3|Vườn Kín/);
  });

  test('is of a whole province: an area below it has none', async () => {
    const commune = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '28360', validTo: null } });
    await expect(getWall(market.app, { areaId: commune.id })).rejects.toMatchObject({ status: 404 });
  });

  test('is read once for the page and the screens that come in together', async () => {
    const first = await findWallNow(market.app, { areaId });
    expect(await findWallNow(market.app, { areaId })).toBe(first);
    const stream = watchWall(market.app, { areaId, draw: ({ at }) => ({ at }), greeting: 'hello\n\n' });
    const reader = stream?.getReader();
    const text = new TextDecoder();
    expect(text.decode((await reader?.read())?.value)).toBe('hello\n\n');
    expect(text.decode((await reader?.read())?.value)).toBe(`event: parts\ndata: {"at":"${first.at}"}\n\n`);
    await reader?.cancel();
  });
});
