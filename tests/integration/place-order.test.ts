import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findCart } from '#app/modules/cart/find-cart.server.ts';
import { getQuote } from '#app/modules/checkout/get-quote.server.ts';
import { placeOrder } from '#app/modules/checkout/place-order.server.ts';
import { writeSeen } from '#app/modules/checkout/seen.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { checkOut, checkoutInput, createCart, createOrders } from '#tests/factories/carts.ts';
import { createPickupPoint } from '#tests/factories/fulfilment.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T02:00:00Z')) });

async function variantOf(facts: { stock?: number; price?: number; sellerId?: string } = {}) {
  const sellerId = facts.sellerId ?? (await createSeller(market.app.db)).id;
  const product = await createProduct(market.app.db, sellerId, { name: 'Xoài cát Hòa Lộc', ...facts });
  return product.variants[0]?.id ?? '';
}

const stockOf = async (id: string) => (await market.app.db.variant.findUniqueOrThrow({ where: { id } })).stock;

describe('a checkout', () => {
  test('makes one order for each seller, each with its own fee by weight', async () => {
    const { db } = market.app;
    const [first, second] = [await variantOf({ price: 95_000 }), await variantOf({ price: 40_000 })];
    const group = await createOrders(market.app, [{ variantId: first, quantity: 2 }, { variantId: second }]);
    expect(group.orders).toHaveLength(2);
    // 2 × 1,200 g: 16,000 for the first 500 g and four steps of 2,500; 1,200 g: two steps.
    expect(group.orders.map(({ goods, fee, total }) => [goods, fee, total]).sort()).toEqual([
      [190_000, 26_000, 216_000],
      [40_000, 21_000, 61_000],
    ]);
    expect([group.goods, group.fee, group.total]).toEqual([230_000, 47_000, 277_000]);
    expect([await stockOf(first), await stockOf(second)]).toEqual([18, 19]);
    expect(await db.orderEvent.count({ where: { order: { groupId: group.id }, to: 'placed' } })).toBe(2);
  });

  test('keeps the seller\'s commune and former district of its day', async () => {
    const group = await createOrders(market.app, [{ variantId: await variantOf() }]);
    const [order] = group.orders;
    const district = await market.app.db.areaUnit.findUniqueOrThrow({ where: { id: order?.districtId ?? '' } });
    expect(district.fullName).toBe('Huyện Cái Bè (Tiền Giang)');
  });

  test('empties the cart and leaves what it did not buy', async () => {
    const cartId = await createCart(market.app.db, [{ variantId: await variantOf() }]);
    expect((await checkOut(market.app, cartId)).ok).toBe(true);
    expect((await findCart(market.app, cartId)).count).toBe(0);
  });

  test('with an empty cart is refused', async () => {
    expect(await checkOut(market.app, randomUUID())).toMatchObject({ ok: false, problem: { code: 'empty_cart' } });
  });

  test('names what cannot be had, and takes nothing of the rest', async () => {
    const [plenty, scarce] = [await variantOf({ stock: 5 }), await variantOf({ stock: 1 })];
    const cartId = await createCart(market.app.db, [{ variantId: plenty }, { variantId: scarce, quantity: 2 }]);
    const result = await checkOut(market.app, cartId);
    expect(result).toMatchObject({ ok: false, problem: { code: 'unavailable', lines: [{ variantId: scarce, problem: 'too_few', stock: 1 }] } });
    expect([await stockOf(plenty), await stockOf(scarce)]).toEqual([5, 1]);
    expect((await findCart(market.app, cartId)).count).toBe(2);
  });

  test('is not placed at a price that the buyer has not seen', async () => {
    const variantId = await variantOf({ price: 50_000 });
    const cartId = await createCart(market.app.db, [{ variantId }]);
    const input = await checkoutInput(market.app, cartId);
    await market.app.db.variant.update({ where: { id: variantId }, data: { price: 60_000 } });
    const result = await placeOrder(market.app, input);
    expect(result).toMatchObject({ ok: false, problem: { code: 'quote_moved', differences: [{ about: 'price', name: 'Xoài cát Hòa Lộc', before: 50_000, now: 60_000 }] } });
    expect(await stockOf(variantId)).toBe(20);
    expect((await checkOut(market.app, cartId)).ok).toBe(true);
  });

  test('goes the cheapest way to the door unless the buyer chooses another, and is fetched only if that is chosen', async () => {
    const { db } = market.app;
    const seller = await createSeller(db);
    await db.sellerDelivery.create({ data: { sellerId: seller.id, carrier: true, ownReach: 'province', ownFee: 12_000, readyDays: 1 } });
    const point = await createPickupPoint(db, seller);
    const buy = async (way?: string) => {
      const { orders } = await createOrders(market.app, [{ variantId: await variantOf({ sellerId: seller.id }) }], { choices: new Map(way ? [[seller.id, way]] : []) });
      return orders.map(({ delivery, fee }) => `${delivery} ${fee}`);
    };
    expect([await buy(), await buy('carrier'), await buy(`pickup:${point.id}`)]).toEqual([['own 12000'], ['carrier 21000'], ['pickup 0']]);
    await db.sellerDelivery.update({ where: { sellerId: seller.id }, data: { ownFee: 40_000 } });
    expect(await buy()).toEqual(['carrier 21000']);
  });

  test('costs who has seen only the fee of the zone that at the most: a seller who is near brings it for less', async () => {
    const { db } = market.app;
    const sellerId = (await createSeller(db, { communeCode: '30214' })).id;
    const ownWay = { carrier: true, ownReach: 'commune', ownFee: 12_000, readyDays: 1 } as const;
    await db.sellerDelivery.create({ data: { sellerId, ...ownWay } });
    const cartId = await createCart(db, [{ variantId: await variantOf({ sellerId }) }]);
    const input = await checkoutInput(market.app, cartId);
    const { quote } = await getQuote(market.app, { cartId, destination: null, choices: new Map(), codes: [], phone: null });
    expect(quote.zoneFees?.province).toEqual([21_000]);
    const dearer = await placeOrder(market.app, { ...input, seen: writeSeen(quote), choices: new Map([[sellerId, 'carrier']]) });
    expect(dearer).toMatchObject({ ok: false, problem: { code: 'quote_moved' } });
    expect(await placeOrder(market.app, { ...input, seen: writeSeen(quote) })).toMatchObject({ ok: true });
    expect(await db.order.findFirst({ where: { sellerId }, select: { delivery: true, fee: true } })).toEqual({ delivery: 'own', fee: 12_000 });
  });

  test('is not placed at a delivery fee that the buyer has not seen', async () => {
    const variantId = await variantOf();
    const cartId = await createCart(market.app.db, [{ variantId }]);
    const input = await checkoutInput(market.app, cartId);
    await market.app.db.deliveryRate.create({ data: { zone: 'province', validFrom: new Date('2026-11-21'), firstGrams: 500, firstFee: 17_000, stepGrams: 500, stepFee: 2_500 } });
    const result = await placeOrder(market.app, input);
    await market.app.db.deliveryRate.deleteMany({ where: { validFrom: new Date('2026-11-21') } });
    expect(result).toMatchObject({ ok: false, problem: { code: 'quote_moved', differences: [{ about: 'fee', before: 21_000, now: 22_000 }] } });
  });
});

describe('a checkout of more than a carrier takes', () => {
  test.each([
    ['too dear', { price: 1_000_000_000, stock: 999 }, 999],
    ['too heavy', { price: 1_000, stock: 999 }, 900],
  ])('is refused in words when it is %s, not by a number that no column holds', async (_, facts, quantity) => {
    const cartId = await createCart(market.app.db, [{ variantId: await variantOf(facts), quantity }]);
    expect(await checkOut(market.app, cartId)).toMatchObject({ ok: false, problem: { code: 'too_large' } });
  });
});

describe('under load', () => {
  test('a hundred buyers at once for one unit: one order, 99 clear refusals, nothing left', async () => {
    const variantId = await variantOf({ stock: 1 });
    const carts = await Promise.all(Array.from({ length: 100 }, () => createCart(market.app.db, [{ variantId }])));
    const results = await Promise.all(carts.map((cartId) => checkOut(market.app, cartId)));
    const refusals = results.filter((result) => !result.ok && result.problem.code === 'unavailable');
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusals).toHaveLength(99);
    expect(await stockOf(variantId)).toBe(0);
    expect(await market.app.db.orderLine.count({ where: { variantId } })).toBe(1);
  });

  test('baskets that want the same things in opposite order never wait for each other in a circle', async () => {
    const sellerId = (await createSeller(market.app.db)).id;
    const [one, two] = [await variantOf({ stock: 60, sellerId }), await variantOf({ stock: 60, sellerId })];
    const baskets = Array.from({ length: 40 }, (_, index) => (index % 2 ? [{ variantId: one }, { variantId: two }] : [{ variantId: two }, { variantId: one }]));
    const carts = await Promise.all(baskets.map((basket) => createCart(market.app.db, basket)));
    const results = await Promise.all(carts.map((cartId) => checkOut(market.app, cartId)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(40);
    expect([await stockOf(one), await stockOf(two)]).toEqual([20, 20]);
  });
});
