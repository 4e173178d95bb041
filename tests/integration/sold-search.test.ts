import { expect, test } from 'vitest';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { StepName, Taker } from '#app/modules/orders/order.ts';
import { createOrders } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { indexProducts } from '#tests/setup/index-products.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();

async function goods() {
  const { db } = market.app;
  const product = await createProduct(db, (await createSeller(db)).id, { name: 'Xoài Cát Chu', stock: 5 });
  await indexProducts(market.app, [product.id]);
  return { productId: product.id, variantId: product.variants[0]?.id ?? '' };
}
/** The row of the search, brought up to date. */
async function found(productId: string) {
  await indexProducts(market.app, []);
  const [row] = await market.app.db.$queryRaw<{ name: string; sold: number; inStock: boolean }[]>`SELECT name, sold, in_stock AS "inStock" FROM search_product WHERE product_id = ${productId}::uuid`;
  return row;
}
/** A change that nobody has told of shows which rows are written anew. */
const renameUntold = (id: string) => market.app.db.product.update({ where: { id }, data: { name: 'Xoài Tượng' } });

test('a sale that leaves some only counts, in the search, how many were sold', async () => {
  const { productId, variantId } = await goods();
  await renameUntold(productId);
  await createOrders(market.app, [{ variantId, quantity: 3 }]);
  expect(await found(productId)).toEqual({ name: 'Xoài Cát Chu', sold: 3, inStock: true });
});

test('a sale of the last pieces is told as any change', async () => {
  const { productId, variantId } = await goods();
  await renameUntold(productId);
  await createOrders(market.app, [{ variantId, quantity: 5 }]);
  expect(await found(productId)).toEqual({ name: 'Xoài Tượng', sold: 5, inStock: false });
});

test('a change that waits beside a sale is not lost', async () => {
  const { productId, variantId } = await goods();
  await createOrders(market.app, [{ variantId, quantity: 4 }]);
  await createOrders(market.app, [{ variantId, quantity: 1 }]);
  await createOrders(market.app, [{ variantId: (await goods()).variantId, quantity: 2 }]);
  expect(await found(productId)).toEqual({ name: 'Xoài Cát Chu', sold: 5, inStock: false });
});

test('what waits for its payment is sold once it is paid, and what came back from the way is not any more', async () => {
  const { productId, variantId } = await goods();
  const { order } = await placeOne(market.app, { lines: [{ variantId, quantity: 2 }], payment: 'vietqr' });
  expect(await found(productId)).toMatchObject({ sold: 0 });
  const step = async (name: StepName, by: Taker, reason?: string) => expect(await stepOrder(market.app, { scope: 'market', orderId: order.id, step: name, by, actor: null, reason })).toMatchObject({ ok: true });
  await step('pay', 'payment');
  expect(await found(productId)).toMatchObject({ sold: 2 });
  await step('confirm', 'seller');
  await step('hand-over', 'carrier');
  await step('take-back', 'carrier', 'Không gặp người nhận');
  expect(await found(productId)).toMatchObject({ sold: 0 });
});
