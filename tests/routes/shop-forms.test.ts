import { describe, expect, test } from 'vitest';
import { termsOf } from '#app/modules/checkout/terms.ts';
import { createCart } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();

async function cartWith(facts: { price?: number; stock?: number }, quantity = 1) {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Bánh phồng tôm', ...facts });
  const variantId = product.variants[0]?.id ?? '';
  const cookie = `cart=${await createCart(market.app.db, [{ variantId, quantity }])}`;
  return { variantId, cookie };
}

describe('an address with a character that no database takes', () => {
  test.each(['/p/%00', '/en/sellers/a%00b', '/areas.json?province=%00', '/api/v1/products/%00', '/search?q=%00xoai'])('%s leads to the one without it', async (address) => {
    const first = await market.get(address);
    expect([first.status, first.headers.get('location')]).toEqual([302, address.replaceAll('%00', '')]);
    expect((await market.get(first.headers.get('location') ?? '')).status).toBeLessThan(500);
  });
});

describe('what is no form', () => {
  test.each(['/cart', '/en/checkout', '/orders', '/sign-in', '/sign-out', '/preferences'])('is asked for at %s, not stumbled over', async (address) => {
    expect((await market.send(address, { method: 'POST' })).status).toBe(415);
    expect((await market.send(address, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(415);
    expect((await market.send(address, { method: 'DELETE' })).status).toBe(405);
  });
});

describe('the checkout page', () => {
  test('names a price that has moved since the buyer saw it', async () => {
    const { variantId, cookie } = await cartWith({ price: 39_000 });
    await market.app.db.variant.update({ where: { id: variantId }, data: { price: 42_000 } });
    expect(await (await market.get('/checkout', { cookie })).text()).toMatch(/Bánh phồng tôm: trước 39\.000.₫, nay 42\.000.₫/);
  });

  test('says before the form is sent what cannot be had', async () => {
    const { cookie } = await cartWith({ stock: 3 }, 5);
    expect(await (await market.get('/checkout', { cookie })).text()).toContain('Bánh phồng tôm (Hộp 1 kg) chỉ còn 3.');
  });

  test('with nothing to order leads to the cart, which says so', async () => {
    const answer = await market.send('/checkout', {
      method: 'POST',
      body: new URLSearchParams({ name: 'Trần Văn Năm', phone: '0912345678', provinceCode: '82', communeCode: '30214', street: 'Ấp Tân Lợi', termsOf }),
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cart?problem=nothingToOrder']);
  });

  test('names a way of paying that there is not, beside the choice', async () => {
    const { cookie } = await cartWith({});
    const answer = await market.send('/checkout', { method: 'POST', headers: { cookie }, body: new URLSearchParams({ name: 'Trần Văn Năm', paymentMethod: 'gold' }) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Chọn cách trả tiền.');
  });
});
