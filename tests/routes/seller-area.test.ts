import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/server-runtime';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import type { Phone } from '#app/shared/phone.ts';
import * as signIn from '#app/routes/account/sign-in.tsx';
import * as home from '#app/routes/seller/home.tsx';
import * as orderPage from '#app/routes/seller/order.tsx';
import * as ordersPage from '#app/routes/seller/orders.tsx';
import * as productPage from '#app/routes/seller/product.tsx';
import * as productsPage from '#app/routes/seller/products.tsx';
import * as quickPage from '#app/routes/seller/quick-product.tsx';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const origin = 'http://localhost:3000';
const password = 'mật khẩu đúng';
let mine: Awaited<ReturnType<typeof shop>>;
let theirs: Awaited<ReturnType<typeof shop>>;

const context = (): AppLoadContext => ({ app: market.app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] });
const get = (path: string, cookie = '') => ({ request: new Request(origin + path, { headers: { cookie } }), params: {}, context: context() });

function post(path: string, fields: Record<string, string>, cookie = '') {
  const body = new URLSearchParams(fields);
  return { request: new Request(origin + path, { method: 'POST', body, headers: { cookie } }), params: {}, context: context() };
}

/** What a loader or action answers or throws. */
async function answer(run: Promise<unknown>): Promise<Response> {
  const value: unknown = await run.catch((error: unknown) => error);
  if (value instanceof Response) return value;
  throw value;
}

/** A seller with a product, an order that waits, and the cookie of its owner. */
async function shop(phone: Phone) {
  const { db } = market.app;
  const seller = await createSeller(db, { name: `Gian hàng ${phone.slice(-2)}` });
  await createPerson(market.app, { name: 'Chủ vườn', phone, password, roles: [{ role: 'seller_owner', sellerId: seller.id }] });
  const product = await createProduct(db, seller.id, { name: 'Xoài cát', price: 45_000 });
  const response = await answer(signIn.action(post('/sign-in', { phone, password })));
  return { sellerId: seller.id, product, variantId: product.variants[0]?.id ?? '', cookie: response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') };
}

async function order({ sellerId, variantId }: { sellerId: string; variantId: string }) {
  const { communeId, commune } = await market.app.db.seller.findUniqueOrThrow({ where: { id: sellerId }, include: { commune: true } });
  const code = randomUUID().slice(0, 8);
  const amounts = { goods: 45_000, fee: 16_000, total: 61_000 };
  const group = await market.app.db.orderGroup.create({
    data: {
      ...amounts, key: code, code, checkoutKey: randomUUID(), buyerName: 'Trần Văn Mua', buyerPhone: '+84901234568', provinceId: commune.parentId ?? '',
      communeId, street: '1 đường Lê Lợi', locale: 'vi', paymentMethod: 'cod',
      orders: {
        create: {
          ...amounts, code: `${code}-1`, sellerId, communeId, districtId: commune.formerDistrictId ?? '', weightGrams: 1_200, zone: 'province', placedAt: new Date(),
          lines: { create: { variantId, productName: 'Xoài cát', variantName: 'Hộp 1 kg', unitPrice: 45_000, quantity: 1, amount: 45_000, weightGrams: 1_200 } },
        },
      },
    },
    include: { orders: true },
  });
  return group.orders[0]?.id ?? '';
}

beforeAll(async () => {
  mine = await shop('+84901000011');
  theirs = await shop('+84901000012');
});
beforeEach(() => market.app.db.tryCount.deleteMany());

describe('the sign-in page', () => {
  test('leads to where somebody wanted to go, but never to another site', async () => {
    for (const [back, location] of [['/seller/orders?show=done', '/seller/orders?show=done'], ['https://evil.example/', '/'], ['//evil.example', '/'], ['', '/seller']] as const) {
      const response = await answer(signIn.action(post('/sign-in', { phone: '0901 000 011', password, back })));
      expect([response.status, response.headers.get('location')]).toEqual([303, location]);
    }
    const english = await answer(signIn.action(post('/en/sign-in', { phone: '0901000011', password })));
    expect(english.headers.get('location')).toBe('/en/seller');
  });

  test('keeps the number and never the password of an attempt that failed', async () => {
    const response = await answer(signIn.action(post('/sign-in', { phone: '0901 000 011', password: 'sai rồi' })));
    const text = await response.text();
    expect([response.status, JSON.parse(text)]).toEqual([422, { phone: '0901 000 011', problem: 'wrong_sign_in', minutes: 0 }]);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test('does not ask again who is signed in', async () => {
    const response = await answer(signIn.loader(get('/en/sign-in?back=%2Fen%2Fseller%2Fproducts', mine.cookie)));
    expect(response.headers.get('location')).toBe('/en/seller/products');
  });
});

describe('every page of the seller’s area', () => {
  const pages = { '/seller': home, '/seller/orders': ordersPage, '/seller/products': productsPage, '/seller/products/new': quickPage } as const;

  test.each(Object.entries(pages))('%s asks who is there first', async (path, { loader }) => {
    const response = await answer(loader(get(path)));
    expect([response.status, response.headers.get('location')]).toEqual([302, `/sign-in?${new URLSearchParams({ back: path })}`]);
    expect((await answer(loader({ ...get(path, mine.cookie), params: { id: 'new' } }))).status).toBe(200);
  });

  test('is not there for whoever has no shop; its door leads to where one begins', async () => {
    const { cookie } = await signedInPerson(market.app, { name: 'Người mới' });
    const helper = await signedInPerson(market.app, { name: 'Bé Sáu', roles: [{ role: 'community_member', areaId: '2025-07:82' }] });
    for (const prefix of ['', '/en']) {
      const door = await answer(home.loader(get(`${prefix}/seller`, cookie)));
      expect([door.status, door.headers.get('location')]).toEqual([303, `${prefix}/sell`]);
    }
    // A helper begins no shop; without a consent there is none.
    expect((await answer(home.loader(get('/seller', helper.cookie)))).status).toBe(404);
    for (const { loader } of [ordersPage, productsPage, quickPage]) expect((await answer(loader(get('/seller/x', cookie)))).status).toBe(404);
  });

  test('shows a seller nothing of another', async () => {
    const foreignOrder = await order(theirs);
    const list = await (await answer(productsPage.loader(get('/seller/products', mine.cookie)))).json();
    expect(list.products.map(({ id }: { id: string }) => id)).toEqual([mine.product.id]);
    for (const attempt of [
      () => productPage.loader({ ...get('/seller/products/x', mine.cookie), params: { id: theirs.product.id } }),
      () => productPage.action({ ...post('/seller/products/x', { do: 'save', name: 'Của tôi' }, mine.cookie), params: { id: theirs.product.id } }),
      () => productsPage.action(post('/seller/products', { intent: 'withdraw', productId: theirs.product.id }, mine.cookie)),
      () => productsPage.action(post('/seller/products', { intent: 'stock', variantId: theirs.variantId, stock: '0' }, mine.cookie)),
      () => orderPage.loader({ ...get('/seller/orders/x', mine.cookie), params: { id: foreignOrder } }),
      () => orderPage.action({ ...post('/seller/orders/x', { intent: 'confirm' }, mine.cookie), params: { id: foreignOrder } }),
      () => orderPage.loader({ ...get('/seller/orders/x', mine.cookie), params: { id: 'x' } }),
    ]) {
      expect((await answer(attempt())).status).toBe(404);
    }
    expect(await market.app.db.order.findUnique({ where: { id: foreignOrder } })).toMatchObject({ state: 'placed' });
    expect(await market.app.db.product.findUnique({ where: { id: theirs.product.id } })).toMatchObject({ state: 'on_sale', name: 'Xoài cát' });
  });
});

describe('an order', () => {
  const act = async (id: string, fields: Record<string, string>) =>
    answer(orderPage.action({ ...post(`/seller/orders/${id}`, fields, mine.cookie), params: { id } }));
  const stateOf = async (id: string) => (await market.app.db.order.findUniqueOrThrow({ where: { id } })).state;

  test('is accepted, sent and delivered with one tap each, under the name of who tapped', async () => {
    const id = await order(mine);
    for (const [intent, state] of [['confirm', 'confirmed'], ['hand-over', 'handed_over'], ['deliver', 'delivered']] as const) {
      const response = await act(id, { intent });
      expect([response.status, response.headers.get('location')]).toEqual([303, `/seller/orders/${id}?done=${state}`]);
      expect(await stateOf(id)).toBe(state);
    }
    const owner = await market.app.db.user.findUniqueOrThrow({ where: { phoneNumber: '+84901000011' } });
    const events = await market.app.db.orderEvent.findMany({ where: { orderId: id } });
    expect(events).toHaveLength(3);
    expect(events.every(({ actorId }) => actorId === owner.id)).toBe(true);
  });

  test('is declined only with a reason, usual or written', async () => {
    const id = await order(mine);
    const silent = await act(id, { intent: 'decline', otherReason: '  ' });
    expect([silent.status, await silent.json()]).toEqual([422, { problem: 'reason_missing', step: 'decline', talk: null }]);
    expect(await stateOf(id)).toBe('placed');
    expect((await act(id, { intent: 'decline', reason: 'Đã hết hàng', otherReason: '' })).status).toBe(303);
    expect(await market.app.db.order.findUnique({ where: { id } })).toMatchObject({ state: 'declined', reason: 'Đã hết hàng' });
  });

  test('that went another way meanwhile is shown as it is', async () => {
    const id = await order(mine);
    await act(id, { intent: 'decline', reason: 'Đã hết hàng' });
    expect((await act(id, { intent: 'confirm' })).status).toBe(409);
    expect((await act(id, { intent: 'explode' })).status).toBe(400);
  });
});

test('a stock that makes no sense is asked again, and one typed well is written', async () => {
  const stock = (typed: string) => answer(productsPage.action(post('/seller/products', { intent: 'stock', variantId: mine.variantId, stock: typed }, mine.cookie)));
  for (const typed of ['', 'nhiều', '-1', '1e3', '9999999']) expect((await stock(typed)).status).toBe(422);
  expect((await stock(' 7 ')).status).toBe(303);
  expect(await market.app.db.variant.findUnique({ where: { id: mine.variantId } })).toMatchObject({ stock: 7 });
});
