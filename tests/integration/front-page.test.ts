import { beforeEach, describe, expect, test } from 'vitest';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { frontPageFor } from '#app/modules/reports/front-page.ts';
import { getOverview } from '#app/modules/reports/get-overview.server.ts';
import { rebuildOrderSums } from '#app/modules/reports/rebuild-order-sums.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const areaId = '2025-07:82';

beforeEach(async () => {
  const { db } = market.app;
  await db.orderLine.deleteMany();
  await db.order.deleteMany();
  await db.orderGroup.deleteMany();
});

describe("the officer's front page", () => {
  const front = frontPageFor(['see_figures']);
  const overview = async (areas: string[] = [areaId], now = '2026-11-21T03:00:00Z') => {
    await buildFigures(market.app);
    await rebuildOrderSums(market.app);
    if (!front) throw new Error('no front page');
    return getOverview({ db: market.app.db, kept: market.app.kept, clock: fixedClock(new Date(now)) }, { scope: { areas: areas.map((id) => ({ id })) }, front });
  };
  const ordersOn = async (seller: { id: string; communeId: string }, ...days: string[]) => {
    for (const day of days) await createOrder(market.app.db, seller, { placedAt: new Date(`${day}T03:00:00Z`), state: 'delivered' });
  };

  test('holds this month through yesterday against the same days of the month and the year before', async () => {
    const seller = await createSeller(market.app.db);
    await ordersOn(seller, '2026-11-05', '2026-11-20', '2026-11-21', '2026-10-05', '2026-10-20', '2026-10-21', '2026-10-31', '2025-11-20', '2025-11-21');
    const { period, figures, places, months, by } = await overview();
    expect(period).toEqual({ from: '2026-11-01', to: '2026-11-20' });
    expect(figures.slice(0, 2)).toEqual([{ key: 'transactions', now: 2, before: 2, yearBefore: 1 }, { key: 'value', now: 200_000, before: 200_000, yearBefore: 100_000 }]);
    expect(by).toBe('district');
    expect(places).toHaveLength(23);
    expect(places[0]).toMatchObject({ name: 'Huyện Cái Bè (Tiền Giang)', now: 2, before: 2, yearBefore: 1 });
    expect(months).toHaveLength(13);
    expect([months[0], ...months.slice(-2)]).toEqual([
      { month: '2025-11', now: 2, before: 0 }, { month: '2026-10', now: 4, before: 0 }, { month: '2026-11', now: 3, before: 2 },
    ]);
  });

  test('on the first of a month holds the whole last one against the one before', async () => {
    const seller = await createSeller(market.app.db);
    await ordersOn(seller, '2026-10-31', '2026-11-30', '2026-12-01');
    const { period, figures } = await overview([areaId], '2026-12-01T03:00:00Z');
    expect([period, figures[0]]).toEqual([{ from: '2026-11-01', to: '2026-11-30' }, { key: 'transactions', now: 1, before: 1, yearBefore: 0 }]);
  });

  test('of a commune holds its own figures alone, of now and of then', async () => {
    const seller = await createSeller(market.app.db);
    const commune = await market.app.db.areaUnit.findUniqueOrThrow({ where: { id: seller.communeId } });
    const beside = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', formerDistrictId: commune.formerDistrictId, validTo: null, id: { not: commune.id } }, orderBy: { code: 'asc' } });
    const neighbour = await createSeller(market.app.db, { communeCode: beside.code });
    await ordersOn(seller, '2026-11-05', '2026-10-05');
    await ordersOn(neighbour, '2026-11-05', '2026-10-05', '2026-10-06', '2025-11-05');
    const { figures, places, months, by } = await overview([commune.id]);
    expect([figures[0], by, places.map(({ id }) => id)]).toEqual([{ key: 'transactions', now: 1, before: 1, yearBefore: 0 }, 'commune', [commune.id]]);
    expect(months.map(({ now }) => now).slice(-2)).toEqual([1, 1]);
    expect(months.map(({ now }) => now)[0]).toBe(0);
    expect((await overview([commune.formerDistrictId ?? ''])).figures[0]).toEqual({ key: 'transactions', now: 2, before: 3, yearBefore: 1 });
  });
});

test('each officer sees first what is theirs: money to finance, stars to who keeps the register, and tax to nobody else', () => {
  const seen = (...abilities: string[]) => frontPageFor(abilities)?.indicators ?? null;
  expect(seen('see_figures', 'manage_money')).toContain('tax');
  for (const abilities of [['see_figures'], ['see_figures', 'grant_roles'], ['keep_register']]) expect(seen(...abilities)).not.toContain('tax');
  expect(seen('keep_register', 'check_papers')).toEqual(['ocopListings', 'ocopShare', 'endingSoon']);
  expect(seen('check_sellers')).toBeNull();
});
