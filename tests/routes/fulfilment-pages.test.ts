import type { AppLoadContext } from '@remix-run/server-runtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { workNotice } from '#app/modules/fulfilment/work-notice.server.ts';
import * as ratesPage from '#app/routes/admin/delivery.tsx';
import * as deliveryPage from '#app/routes/seller/delivery.tsx';
import * as label from '#app/routes/seller/parcels-label.ts';
import * as parcelPage from '#app/routes/seller/parcels.tsx';
import * as pointPage from '#app/routes/seller/pickup-points.tsx';
import * as roundsPage from '#app/routes/seller/rounds.tsx';
import * as buyerPage from '#app/routes/shop/order.tsx';
import * as webhook from '#app/routes/webhooks/carrier.ts';
import { knowCommune } from '#tests/factories/fulfilment.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { startGhtkPeer } from '#tests/peers/carriers/ghtk.ts';
import { secretOfTests } from '#tests/peers/carriers/peer.ts';
import type { CarrierPeer } from '#tests/peers/carriers/peer.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const origin = 'http://localhost:3000';
let app: AppContext;
let peer: CarrierPeer;

beforeAll(async () => {
  peer = await startGhtkPeer();
  app = Object.create(market.app, { settings: { value: { ...market.app.settings, carriers: peer.settings } } }) as AppContext;
});
afterAll(() => peer?.close());

const context = (): AppLoadContext => ({ app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] });
const get = (path: string, cookie = '', params = {}) => ({ request: new Request(origin + path, { headers: { cookie } }), params, context: context() });
const post = (path: string, fields: Record<string, string> | [string, string][], cookie = '', params = {}) => ({ request: new Request(origin + path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } }), params, context: context() });

async function answer(run: Promise<unknown>): Promise<Response> {
  const value: unknown = await run.catch((error: unknown) => error);
  if (value instanceof Response) return value;
  throw value;
}
const told = async (run: Promise<unknown>) => {
  const response = await answer(run);
  return { status: response.status, location: response.headers.get('location'), body: (await response.json().catch(() => null)) as Record<string, unknown> | null };
};

async function shop() {
  const seller = await createSeller(app.db);
  await knowCommune(app.db, seller.communeId);
  const { cookie } = await signedInPerson(app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] });
  const product = await createProduct(app.db, seller.id, { name: 'Xoài cát' });
  const order = async () => {
    const made = await createOrder(app.db, seller, { placedAt: new Date(), state: 'confirmed' });
    await app.db.orderLine.create({ data: { orderId: made.id, variantId: product.variants[0]?.id ?? '', productName: 'Xoài cát', variantName: 'Hộp 1 kg', unitPrice: 100_000, quantity: 1, amount: 100_000, weightGrams: 1_200 } });
    return made;
  };
  return { seller, cookie, order };
}

describe('a seller', () => {
  test('says how goods come, adds a place to fetch them, and is told beside its mistake what is wrong', async () => {
    const { cookie, seller } = await shop();
    expect(await told(deliveryPage.action(post('/seller/delivery', { ownReach: '', ownFee: '0', readyDays: '1' }, cookie)))).toMatchObject({ status: 422, body: { problem: 'no_way' } });
    const point = { name: 'Vựa nhà', street: 'Ấp 3', communeCode: '28360', hours: '7:00 - 17:00' };
    expect(await told(pointPage.action(post('/seller/pickup-points/new', { ...point, hours: '' }, cookie, { id: 'new' })))).toMatchObject({ status: 422, body: { problem: 'hours', typed: { name: 'Vựa nhà' } } });
    expect(await told(pointPage.action(post('/en/seller/pickup-points/new', point, cookie, { id: 'new' })))).toMatchObject({ status: 303, location: '/en/seller/delivery?point=added' });
    expect(await told(deliveryPage.action(post('/seller/delivery', { ownReach: '', ownFee: '0', readyDays: '1' }, cookie)))).toMatchObject({ status: 303, location: '/seller/delivery?done' });
    expect(await told(deliveryPage.loader(get('/seller/delivery', cookie)))).toMatchObject({ status: 200, body: { delivery: { ways: { carrier: false }, points: [{ name: 'Vựa nhà' }] } } });
    expect(await app.db.auditEntry.count({ where: { sellerId: seller.id, action: { in: ['delivery.set', 'pickup.set'] } } })).toBe(2);
  });

  test('sees what a carrier takes, calls it, prints its label, and the buyer sees where the goods are', async () => {
    const { cookie, order } = await shop();
    const made = await order();
    const params = { orderId: made.id };
    const before = await told(parcelPage.loader(get(`/seller/parcels/${made.id}`, cookie, params)));
    expect(before.body).toMatchObject({ sendable: true, parcel: null, quotes: [{ key: 'ghtk', fee: expect.any(Number), missing: null }] });
    expect(await told(parcelPage.action(post('/seller/parcels/x', { intent: 'create', carrier: 'ghtk' }, cookie, params)))).toMatchObject({ status: 303, location: `/seller/parcels/${made.id}?done=called` });
    const printed = await answer(label.loader(get('/label', cookie, params)));
    expect([printed.status, printed.headers.get('content-type'), printed.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'private, no-store']);
    const { tracking } = await app.db.parcel.findUniqueOrThrow({ where: { orderId: made.id } });
    const { key } = await app.db.orderGroup.findUniqueOrThrow({ where: { id: made.groupId } });
    const page = await told(buyerPage.loader(get(`/orders/${key}`, '', { key })));
    expect(page.body).toMatchObject({ parcels: [{ carrier: 'ghtk', tracking, state: 'created', page: `https://i.ghtk.vn/${tracking}` }] });
    expect(await told(parcelPage.action(post('/seller/parcels/x', { intent: 'create', carrier: 'hand' }, cookie, params)))).toMatchObject({ status: 422, body: { problem: { code: 'exists' } } });
  });

  test('joins orders on one page', async () => {
    const { cookie, order } = await shop();
    const orders = [await order(), await order()];
    const fields: [string, string][] = [...orders.map(({ id }): [string, string] => ['order', id]), ['day', '2999-01-01'], ['cost', '50.000'], ['communeId', 'x']];
    const made = await told(roundsPage.action(post('/seller/rounds', fields, cookie)));
    expect(made).toMatchObject({ status: 303, location: expect.stringMatching(/^\/seller\/rounds\/[0-9a-f-]{36}\?done=made$/) });
    expect(await told(roundsPage.action(post('/seller/rounds', fields, cookie)))).toMatchObject({ status: 422, body: { problem: 'not_now' } });
  });

  test('opens no parcel of another shop', async () => {
    const made = await (await shop()).order();
    const { cookie } = await shop();
    for (const run of [() => parcelPage.loader(get('/x', cookie, { orderId: made.id })), () => parcelPage.action(post('/x', { intent: 'create', carrier: 'hand' }, cookie, { orderId: made.id })), () => label.loader(get('/x', cookie, { orderId: made.id }))]) {
      expect((await answer(run())).status).toBe(404);
    }
  });
});

describe('the operator', () => {
  test('adds a rate from a day on', async () => {
    const { cookie } = await signedInPerson(app, { roles: [{ role: 'operator' }] });
    const rate = { intent: 'rate', zone: 'country', from: '2999-01-01', firstGrams: '500', firstFee: '35.000', stepGrams: '500', stepFee: '5.000' };
    expect(await told(ratesPage.action(post('/admin/delivery', { ...rate, firstFee: 'rẻ' }, cookie)))).toMatchObject({ status: 422, body: { rate: { problem: { field: 'firstFee', code: 'fee' } } } });
    expect(await told(ratesPage.action(post('/admin/delivery', rate, cookie)))).toMatchObject({ status: 303, location: '/admin/delivery?done=rate' });
    expect(await app.db.auditEntry.findFirst({ where: { action: 'delivery.set', sellerId: null } })).toMatchObject({ after: { zone: 'country', firstFee: 35_000, from: '2999-01-01' } });
  });
});

describe('a carrier', () => {
  const tell = (body: string, secret = secretOfTests, type = 'application/x-www-form-urlencoded', carrier = 'ghtk') =>
    answer(webhook.action({ request: new Request(`${origin}/webhooks/carrier/${carrier}?hash=${secret}`, { method: 'POST', body, headers: { 'content-type': type } }), params: { carrier }, context: context() }));

  test('tells at its address, is answered at once, and the order moves', async () => {
    const { cookie, order } = await shop();
    const made = await order();
    await parcelPage.action(post('/x', { intent: 'create', carrier: 'ghtk' }, cookie, { orderId: made.id }));
    const { tracking } = await app.db.parcel.findUniqueOrThrow({ where: { orderId: made.id } });
    const { body } = peer.move(tracking ?? '', peer.words.delivered, new Date());
    expect([(await tell(body)).status, (await tell(body)).status]).toEqual([200, 200]);
    const [event] = await app.db.carrierEvent.findMany({ where: { tracking: tracking ?? '' } });
    expect(event).toMatchObject({ carrier: 'ghtk', workedAt: null });
    await workNotice(app, { carrier: 'ghtk', eventId: event?.eventId ?? '' });
    expect(await app.db.order.findUnique({ where: { id: made.id } })).toMatchObject({ state: 'delivered' });
  });

  test('is refused clearly without its secret, in another form, too long, or where it is not set up; who goes on guessing is not answered for a while', async () => {
    const statuses = [await tell('label_id=S1', 'guessed-guessed-guessed'), await tell('label_id=S1'), await tell('{', secretOfTests, 'application/json'), await tell('label_id=S1', secretOfTests, undefined, 'ghn'), await tell('label_id=S1', secretOfTests, undefined, 'nobody')].map(({ status }) => status);
    expect(statuses).toEqual([401, 422, 422, 404, 404]);
    expect((await tell('x'.repeat(300_000))).status).toBe(413);
    const guesses = [];
    for (let n = 0; n < 30; n += 1) guesses.push((await tell('label_id=S1', `guess-${n}`)).status);
    expect([guesses[0], guesses.at(-1)]).toEqual([401, 429]);
  });
});
