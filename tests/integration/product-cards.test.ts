import { expect, test } from 'vitest';
import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import { systemClock } from '#app/platform/clock.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testDatabase } from '#tests/setup/test-database.ts';

const database = testDatabase();

test('a card shows the cheapest size in stock, how many sizes there are, and sold out only when all are', async () => {
  const { db } = database;
  const seller = await createSeller(db);
  const { id, variants } = await createProduct(db, seller.id, { name: 'Mật ong', price: 90_000 });
  const first = variants[0] as (typeof variants)[number];
  const { id: _, position, ...same } = await db.variant.findUniqueOrThrow({ where: { id: first.id } });
  await db.variant.create({ data: { ...same, name: 'Chai nhỏ', price: 40_000, stock: 0, position: position + 1 } });
  await db.variant.create({ data: { ...same, name: 'Chai cũ', price: 10_000, retiredAt: new Date(), position: position + 2 } });
  const card = async () => (await listProductCards({ db, clock: systemClock }, [id]))[0];
  expect(await card()).toMatchObject({ price: 90_000, unit: same.name, variants: 2, inStock: true });
  await db.variant.updateMany({ data: { stock: 0 } });
  expect(await card()).toMatchObject({ price: 40_000, unit: 'Chai nhỏ', variants: 2, inStock: false });
});

test('a connection plans once what it is asked often, and shows what the market says now all the same', async () => {
  const { db } = database;
  const seller = await createSeller(db);
  const { id } = await createProduct(db, seller.id, { name: 'Trà sen' });
  await db.$transaction(async (tx) => {
    for (let at = 0; at < 30; at += 1) {
      await tx.product.update({ where: { id }, data: { name: `Trà sen ${at}` } });
      expect((await listProductCards({ db: tx, clock: systemClock }, [id]))[0]?.name).toBe(`Trà sen ${at}`);
    }
    const kept = await tx.$queryRaw<{ kept: number }[]>`SELECT generic_plans::int AS kept FROM pg_prepared_statements WHERE statement LIKE '%"unitEn"%' AND statement NOT LIKE '%pg_prepared_statements%'`;
    expect(kept).toEqual([{ kept: expect.any(Number) }]);
    expect(kept[0]?.kept).toBeGreaterThan(0);
  });
});
