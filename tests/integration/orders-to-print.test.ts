import { describe, expect, test } from 'vitest';
import { listOrdersToPrint } from '#app/modules/orders/list-orders-to-print.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const actor = someActor();

async function shop() {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Xoài cát', stock: 50, price: 40_000 });
  const variantId = product.variants[0]?.id ?? '';
  const order = async (facts: Partial<Parameters<typeof placeOne>[1]> = {}) => (await placeOne(market.app, { lines: [{ variantId, quantity: 2 }], ...facts })).order.id;
  const step = (orderId: string, ...steps: Parameters<typeof takeSellerStep>[1]['step'][]) =>
    steps.reduce((before, each) => before.then(() => takeSellerStep(market.app, { sellerId: seller.id, orderId, step: each, actor, reason: 'sold_out' })), Promise.resolve<unknown>(null));
  return { sellerId: seller.id, variantId, order, step };
}

describe('what is printed', () => {
  test('is all that is to be sent where nothing is named: confirmed and packed, the longest waiting first', async () => {
    const { sellerId, order, step } = await shop();
    const [first, second] = [await order(), await order()];
    await order();
    const gone = await order();
    await step(second, 'confirm', 'pack');
    await step(first, 'confirm');
    await step(gone, 'confirm', 'hand-over');
    const { orders, leftOut } = await listOrdersToPrint(market.app, { sellerId, orderIds: [] });
    expect([orders.map(({ id }) => id), leftOut]).toEqual([[first, second], 0]);
  });

  test('is what is named, without what was called off meanwhile', async () => {
    const { sellerId, order, step } = await shop();
    const [one, two, three] = [await order(), await order(), await order()];
    await step(one, 'confirm', 'hand-over');
    await step(two, 'decline');
    await step(three, 'confirm');
    const { orders, leftOut } = await listOrdersToPrint(market.app, { sellerId, orderIds: [one, two, one] });
    expect([orders.map(({ id }) => id), leftOut]).toEqual([[one], 1]);
  });

  test('says what to collect: all of an order paid at the door, nothing of one that was paid ahead', async () => {
    const { sellerId, order, step } = await shop();
    const [cash, ahead] = [await order(), await order({ payment: 'vietqr' })];
    await market.app.db.order.update({ where: { id: ahead }, data: { state: 'confirmed', paid: 100_000 } });
    await step(cash, 'confirm');
    const { orders } = await listOrdersToPrint(market.app, { sellerId, orderIds: [] });
    expect(orders.map((each) => [each.id, each.cash])).toEqual([[cash, 100_000], [ahead, 0]]);
  });

  test('names the lots of each line', async () => {
    const { sellerId, variantId, order, step } = await shop();
    const id = await order();
    await step(id, 'confirm');
    const line = await market.app.db.orderLine.findFirstOrThrow({ where: { orderId: id } });
    const lot = await market.app.db.lot.create({ data: { code: 'LPRINTAAAA', variantId, sellerId, harvestedOn: new Date('2026-01-02'), amount: 10, left: 8, createdAt: new Date() } });
    await market.app.db.lotUse.create({ data: { lotId: lot.id, orderLineId: line.id, quantity: 2 } });
    const { orders } = await listOrdersToPrint(market.app, { sellerId, orderIds: [id] });
    expect(orders[0]?.lines.map(({ lots }) => lots)).toEqual([[{ code: 'LPRINTAAAA', quantity: 2, recalled: false }]]);
  });

  test('is no order of another seller, none that waits for its payment, and nothing of nonsense', async () => {
    const mine = await shop();
    const theirs = await (await shop()).order();
    const unpaid = await mine.order({ payment: 'vietqr' });
    const own = await mine.order();
    for (const orderIds of [[theirs], [own, theirs], [unpaid], ['x']]) await expect(listOrdersToPrint(market.app, { sellerId: mine.sellerId, orderIds }).catch((error: Response) => error.status)).resolves.toBe(404);
  });
});
