import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();

test('what a transaction is asked at once goes over its connection one after the other', async () => {
  const { db } = market.app;
  const { id } = await createProduct(db, (await createSeller(db)).id, { name: 'Bưởi da xanh' });
  const warnings: string[] = [];
  const note = ({ message }: Error) => void warnings.push(message);
  process.on('warning', note);
  const answers = await db.$transaction((tx) => Promise.all([tx.seller.count(), tx.product.findUnique({ where: { id }, include: { variants: true, pictures: true, seller: true } }), tx.$queryRaw`SELECT 1 AS one`]));
  const broken = db.$transaction((tx) => Promise.all([tx.$executeRaw`SELECT no_such_thing()`, tx.seller.count()]));
  await expect(broken).rejects.toThrow('no_such_thing');
  await setImmediate();
  process.off('warning', note);
  expect(answers).toMatchObject([expect.any(Number), { id, variants: [{}], seller: {} }, [{ one: 1 }]]);
  expect(warnings).toEqual([]);
});
