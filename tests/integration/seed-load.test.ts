import { beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { seedDemo } from '#seed/demo/seed-demo.ts';
import { seedLoad } from '#seed/load/seed-load.ts';
import { testApp } from '#tests/setup/test-app.ts';

const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
/** Ten thousand orders take seconds; a machine that does other things at the same time may take longer. */
const patience = 180_000;
const size = { sellers: 600, products: 2_500, lines: 12_000 };
const silent = () => {};

async function structure({ db }: AppContext): Promise<unknown> {
  return db.$queryRaw`
    SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    ORDER BY 1`;
}

describe('the load data', () => {
  const market = testApp({ clock, owner: true });
  let before: unknown;
  let ordersBefore = 0;

  beforeAll(async () => {
    await seedDemo({ app: market.app, log: silent, pictures: false });
    before = await structure(market.app);
    ordersBefore = await market.app.db.order.count();
    await seedLoad({ app: market.app, log: silent, size });
  }, patience);

  test('stands beside the demonstration, as much as was asked for', async () => {
    const { db } = market.app;
    const count = async (table: string) => Number((await db.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM ${table} WHERE id::text LIKE '00000000-%'`))[0]?.n);
    expect(await count('seller')).toBe(size.sellers);
    expect(await count('product')).toBe(size.products);
    const lines = await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM order_line l WHERE l.variant_id::text LIKE '00000000-%'`;
    expect(Number(lines[0]?.n)).toBe(size.lines);
    expect(await db.order.count()).toBeGreaterThan(ordersBefore + 4_000);
  });

  test('leaves every key, index and check as it was', async () => {
    expect(await structure(market.app)).toEqual(before);
  });

  test('adds up and comes from the past', async () => {
    const wrong = await market.app.db.$queryRaw`
      SELECT o.code FROM "order" o JOIN (SELECT order_id, sum(amount) AS goods, sum(weight_grams * quantity) AS weight FROM order_line GROUP BY 1) l ON l.order_id = o.id
      WHERE l.goods <> o.goods OR l.weight <> o.weight_grams OR o.placed_at > ${clock.now()} OR o.closed_at > ${clock.now()} OR o.closed_at < o.placed_at
      UNION ALL SELECT g.code FROM order_group g JOIN (SELECT group_id, sum(goods) AS goods, sum(fee) AS fee FROM "order" GROUP BY 1) o ON o.group_id = g.id
      WHERE o.goods <> g.goods OR o.fee <> g.fee`;
    expect(wrong).toEqual([]);
  });

  test('is not loaded twice', async () => {
    const orders = await market.app.db.order.count();
    const lines: string[] = [];
    await seedLoad({ app: market.app, log: (line) => lines.push(line), size });
    expect(lines).toEqual(['The load data is there already.']);
    expect(await market.app.db.order.count()).toBe(orders);
  });
});

describe('a load that is broken off', () => {
  const market = testApp({ clock, owner: true });

  test('leaves the market as it was', async () => {
    const { app } = market;
    const before = await structure(app);
    const breakOff = (line: string) => {
      if (line.includes('order_line')) throw new Error('broken off');
    };
    await expect(seedLoad({ app, log: breakOff, size })).rejects.toThrow('broken off');
    expect(await structure(app)).toEqual(before);
    expect(await app.db.seller.count()).toBe(0);
    expect(await app.db.orderGroup.count()).toBe(0);
  });
});
