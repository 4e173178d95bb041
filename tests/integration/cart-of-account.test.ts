import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fitCart } from '#app/modules/cart/fit-cart.server.ts';
import { mergeCart } from '#app/modules/cart/merge-cart.server.ts';
import { findCart } from '#app/modules/cart/find-cart.server.ts';
import { takeUpPerson } from '#app/modules/checkout/take-up-person.server.ts';
import { listAddresses } from '#app/modules/checkout/list-addresses.server.ts';
import { saveAddress } from '#app/modules/checkout/save-address.server.ts';
import { removeAddress } from '#app/modules/checkout/remove-address.server.ts';
import { submitCheckout } from '#app/modules/checkout/submit-checkout.server.ts';
import { listBuyerGroups } from '#app/modules/orders/list-buyer-groups.server.ts';
import { createCart, createOrders } from '#tests/factories/carts.ts';
import { checkoutFields } from '#tests/factories/checkout-forms.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createPersonWith } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();

async function variantOf(price = 50_000) {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Quýt hồng', price });
  return product.variants[0]?.id ?? '';
}

const person = () => createPersonWith({ db: market.app.db }, { name: 'Lê Thị Mơ', roles: [] });
const linesOf = async (cartId: string) => (await findCart(market.app, cartId)).parcels.flatMap(({ lines }) => lines.map(({ variantId, quantity, problem }) => ({ variantId, quantity, problem })));
const withCart = (cartId: string) => new Request('http://market.test/', { headers: { cookie: `cart=${cartId}` } });

describe('the cart of an account', () => {
  test('is the one of the browser, the first time', async () => {
    const [{ userId }, cartId] = [await person(), await createCart(market.app.db, [{ variantId: await variantOf() }])];
    expect(await mergeCart(market.app, { userId, cartId })).toBe(cartId);
    expect(await mergeCart(market.app, { userId, cartId: null })).toBe(cartId);
  });

  test('joins what another browser brings: nothing is lost, and nothing counts twice', async () => {
    const { userId } = await person();
    const [both, mine, brought] = [await variantOf(), await variantOf(), await variantOf()];
    const own = await createCart(market.app.db, [{ variantId: both, quantity: 3 }, { variantId: mine }]);
    await mergeCart(market.app, { userId, cartId: own });
    const other = await createCart(market.app.db, [{ variantId: both, quantity: 5 }, { variantId: brought, quantity: 2 }]);
    expect(await mergeCart(market.app, { userId, cartId: other })).toBe(own);
    const quantities = new Map((await linesOf(own)).map(({ variantId, quantity }) => [variantId, quantity]));
    expect([quantities.get(both), quantities.get(mine), quantities.get(brought)]).toEqual([5, 1, 2]);
    expect(await linesOf(other)).toEqual([]);
  });

  test('still says which price has moved since it was put in', async () => {
    const { userId } = await person();
    const variantId = await variantOf(40_000);
    await mergeCart(market.app, { userId, cartId: await createCart(market.app.db, []) });
    const brought = await createCart(market.app.db, [{ variantId }]);
    await market.app.db.variant.update({ where: { id: variantId }, data: { price: 45_000 } });
    const own = await mergeCart(market.app, { userId, cartId: brought });
    expect(await linesOf(own ?? '')).toEqual([{ variantId, quantity: 1, problem: 'price_moved' }]);
  });

  test('is left alone by somebody else on the same computer', async () => {
    const [first, second] = [await person(), await person()];
    const cartId = await createCart(market.app.db, [{ variantId: await variantOf() }]);
    await mergeCart(market.app, { userId: first.userId, cartId });
    expect(await mergeCart(market.app, { userId: second.userId, cartId })).toBeNull();
    expect(await linesOf(cartId)).toHaveLength(1);
  });

  test('signing in twenty times at once makes one cart', async () => {
    const { userId } = await person();
    const variantId = await variantOf();
    const carts = await Promise.all(Array.from({ length: 20 }, () => createCart(market.app.db, [{ variantId }])));
    const kept = await Promise.all(carts.map((cartId) => mergeCart(market.app, { userId, cartId })));
    const own = await market.app.db.cart.findUniqueOrThrow({ where: { userId } });
    expect(kept).toContain(own.id);
    expect(await linesOf(own.id)).toMatchObject([{ variantId, quantity: 1 }]);
  });
});

describe('somebody who signs in', () => {
  test('finds the orders that were placed as a guest with the same number, and nobody else\'s', async () => {
    const { userId } = await person();
    const { phoneNumber } = await market.app.db.user.findUniqueOrThrow({ where: { id: userId } });
    const variantId = await variantOf();
    const group = await createOrders(market.app, [{ variantId }], { buyer: { phone: phoneNumber ?? '' } });
    await createOrders(market.app, [{ variantId }], { buyer: { phone: '+84977000111' } });
    expect((await listBuyerGroups(market.app, { userId, page: 1 })).groups).toEqual([]);
    await takeUpPerson(market.app, { request: withCart(randomUUID()), userId });
    expect((await listBuyerGroups(market.app, { userId, page: 1 })).groups.map(({ code }) => code)).toEqual([group.code]);
    const thief = await person();
    await takeUpPerson(market.app, { request: withCart(randomUUID()), userId: thief.userId });
    expect((await listBuyerGroups(market.app, { userId: thief.userId, page: 1 })).count).toBe(0);
  });

  test('with a number that nobody has verified is given no orders', async () => {
    const { userId } = await person();
    const user = await market.app.db.user.update({ where: { id: userId }, data: { phoneNumberVerified: false } });
    await createOrders(market.app, [{ variantId: await variantOf() }], { buyer: { phone: user.phoneNumber ?? '' } });
    await takeUpPerson(market.app, { request: withCart(randomUUID()), userId });
    expect((await listBuyerGroups(market.app, { userId, page: 1 })).count).toBe(0);
  });

  test('keeps the addresses that are ordered to, the one used last first, each once', async () => {
    const { userId } = await person();
    const order = async (street: string) => {
      const cartId = await createCart(market.app.db, [{ variantId: await variantOf() }]);
      const fields = await checkoutFields(market.app, cartId, { street, keepAddress: 'yes' });
      expect(await submitCheckout(market.app, { cartId, buyerId: userId, fields, idempotencyKey: null, locale: 'vi' })).toMatchObject({ ok: true });
    };
    await order('Ấp Một');
    await order('Ấp Hai');
    await order('Ấp Một');
    expect((await listAddresses(market.app, userId)).map(({ street, commune }) => [street, commune])).toEqual([['Ấp Một', 'Xã Tân Dương'], ['Ấp Hai', 'Xã Tân Dương']]);
    expect((await listBuyerGroups(market.app, { userId, page: 1 })).count).toBe(3);
  });

  test('changes and removes the own addresses, and no other\'s', async () => {
    const [{ userId }, other] = [await person(), await person()];
    const fields = { name: 'Lê Thị Mơ', phone: '0912 345 678', provinceCode: '82', communeCode: '30214', street: 'Ấp Ba' };
    await saveAddress(market.app, { userId, id: null, fields });
    const [address] = await listAddresses(market.app, userId);
    const id = address?.id ?? '';
    await expect(saveAddress(market.app, { userId: other.userId, id, fields: { ...fields, street: 'Ấp Trộm' } })).rejects.toMatchObject({ status: 404 });
    await removeAddress(market.app, { userId: other.userId, id });
    await saveAddress(market.app, { userId, id, fields: { ...fields, street: 'Ấp Bốn' } });
    expect((await listAddresses(market.app, userId)).map(({ street }) => street)).toEqual(['Ấp Bốn']);
    expect(await saveAddress(market.app, { userId, id, fields: { ...fields, communeCode: '28360', provinceCode: '92' } })).toMatchObject({ ok: false, problem: { errors: { communeCode: 'commune' } } });
    await removeAddress(market.app, { userId, id });
    expect(await listAddresses(market.app, userId)).toEqual([]);
  });
});

test('a cart is brought to what can be had: what is gone goes out, what is scarce gets fewer', async () => {
  const { db } = market.app;
  const [gone, scarce, fine] = [await variantOf(), await variantOf(), await variantOf()];
  const cartId = await createCart(db, [{ variantId: gone }, { variantId: scarce, quantity: 5 }, { variantId: fine, quantity: 2 }]);
  await db.variant.update({ where: { id: gone }, data: { stock: 0 } });
  await db.variant.update({ where: { id: scarce }, data: { stock: 3 } });
  await fitCart(market.app, cartId);
  const quantities = new Map((await linesOf(cartId)).map(({ variantId, quantity, problem }) => [variantId, [quantity, problem]]));
  expect([quantities.get(gone), quantities.get(scarce), quantities.get(fine)]).toEqual([undefined, [3, null], [2, null]]);
});
