import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import * as adminDispute from '#app/routes/admin/dispute.tsx';
import * as adminDisputes from '#app/routes/admin/disputes.tsx';
import * as adminPicture from '#app/routes/admin/dispute-picture.ts';
import * as sellerDispute from '#app/routes/seller/dispute.tsx';
import * as sellerPicture from '#app/routes/seller/return-picture.ts';
import * as sellerReturn from '#app/routes/seller/return.tsx';
import * as buyerDispute from '#app/routes/shop/dispute.tsx';
import * as buyerPicture from '#app/routes/shop/return-picture.ts';
import * as buyerReturn from '#app/routes/shop/return.tsx';
import { signedInPerson } from '#tests/factories/people.ts';
import { deliverOne, photograph, workSteps } from '#tests/factories/returns.ts';
import type { Delivered } from '#tests/factories/returns.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const origin = 'http://localhost:3000';
let operator = '';
let officer = '';

type Params = Record<string, string>;
const context = (): AppLoadContext => ({ app: market.app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] });
const get = (path: string, params: Params, cookie = '') => ({ request: new Request(origin + path, { headers: { cookie } }), params, context: context() });

/** What a form without JavaScript sends. */
function post(path: string, params: Params, fields: Record<string, string | File[]>, cookie = '') {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of typeof value === 'string' ? [value] : value) body.append(name, each as string);
  return { request: new Request(origin + path, { method: 'POST', body, headers: { cookie } }), params, context: context() };
}

async function answer(run: Promise<unknown>): Promise<Response> {
  const value: unknown = await run.catch((error: unknown) => error);
  if (value instanceof Response) return value;
  throw value;
}

const ownerOf = async ({ sellerId }: Delivered) => (await signedInPerson(market.app, { roles: [{ role: 'seller_owner', sellerId }] })).cookie;
const buyers = ({ groupKey, orderId }: Delivered) => ({ key: groupKey, orderId });
const stateOf = async ({ orderId }: Delivered) => (await market.app.db.order.findUniqueOrThrow({ where: { id: orderId } })).state;

beforeAll(async () => {
  const province = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: '82', validTo: null } });
  operator = (await signedInPerson(market.app, { roles: [{ role: 'operator' }] })).cookie;
  officer = (await signedInPerson(market.app, { roles: [{ role: 'department_officer', areaId: province.id }] })).cookie;
});

describe('Without JavaScript', () => {
  test('a buyer sees what a part brings, asks with a picture, the seller refunds by one press', async () => {
    const order = await deliverOne(market.app);
    const cookie = await ownerOf(order);
    const line = order.lineIds[0] ?? '';
    const path = `/orders/${order.groupKey}/return/${order.orderId}`;
    const chosen = `${path}?pieces-${line}=2&reason=spoiled`;
    const seen = (await (await answer(buyerReturn.loader(get(chosen, buyers(order))))).json()) as { wanted: unknown };
    expect(seen.wanted).toEqual([{ orderLineId: line, quantity: 2 }]);
    const none = (await (await answer(buyerReturn.loader(get(`${path}?pieces-${line}=0&reason=spoiled`, buyers(order))))).json()) as { problem: string };
    expect(none.problem).toBe('nothing_chosen');

    const typed = { intent: 'ask', requestId: randomUUID(), [`pieces-${line}`]: '2', reason: 'spoiled', words: 'Dập hết' };
    const bad = await answer(buyerReturn.action(post(chosen, buyers(order), { ...typed, picture: [new File(['no'], 'thu.jpg')] })));
    expect([bad.status, await bad.json()]).toEqual([422, { code: 'not_a_picture', minutes: 0, file: 'thu.jpg', words: 'Dập hết', hadPictures: true }]);
    const sent = await answer(buyerReturn.action(post(chosen, buyers(order), { ...typed, picture: [await photograph()] })));
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}?done=sent`]);

    const { key: picture } = await market.app.db.returnPicture.findFirstOrThrow({ where: { request: { orderId: order.orderId } } });
    const file = picture.replace('evidence/', '');
    const shown = await answer(buyerPicture.loader(get('/', { key: order.groupKey, file })));
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([200, 'image/jpeg', 'private, no-store']);
    expect((await answer(sellerPicture.loader(get('/', { id: order.orderId, file }, cookie)))).status).toBe(200);

    const refunded = await answer(sellerReturn.action(post('/seller', { id: order.orderId }, { intent: 'refund-at-once' }, cookie)));
    expect([refunded.status, await stateOf(order)]).toEqual([303, 'refunded']);
    await workSteps(market.app, order.orderId);
    expect(await market.app.db.refund.findMany({ where: { orderId: order.orderId }, select: { amount: true } })).toEqual([{ amount: 100_000 }]);
  });

  test('a refusal without a reason is answered beside its field, and the market decides in the end', async () => {
    const order = await deliverOne(market.app);
    const cookie = await ownerOf(order);
    const line = order.lineIds[0] ?? '';
    await answer(buyerReturn.action(post('/x', buyers(order), { intent: 'ask', requestId: randomUUID(), [`pieces-${line}`]: '1', reason: 'spoiled', words: '' })));
    const silent = await answer(sellerReturn.action(post('/seller', { id: order.orderId }, { intent: 'refuse-return', words: '' }, cookie)));
    expect([silent.status, await silent.json()]).toEqual([422, { problem: 'reason_missing', typed: { intent: 'refuse-return', words: '' } }]);
    await answer(sellerReturn.action(post('/seller', { id: order.orderId }, { intent: 'refuse-return', words: 'Hàng tốt' }, cookie)));
    const opened = await answer(buyerDispute.action(post('/x', buyers(order), { intent: 'open', messageId: randomUUID(), body: 'Ảnh cho thấy hàng hư', picture: [await photograph()] })));
    expect([opened.status, await stateOf(order)]).toEqual([303, 'disputed']);
    expect((await answer(sellerDispute.action(post('/x', { id: order.orderId }, { intent: 'write', messageId: randomUUID(), body: 'Hàng tốt lúc gửi' }, cookie)))).status).toBe(303);
    const { id } = await market.app.db.dispute.findUniqueOrThrow({ where: { orderId: order.orderId } });
    expect((await answer(adminDisputes.loader(get('/admin/disputes', {}, operator)))).status).toBe(200);
    expect((await answer(adminDispute.loader(get('/x', { id }, operator)))).status).toBe(200);
    const tooMuch = await answer(adminDispute.action(post('/x', { id }, { intent: 'decide', refund: '9.999.999', words: 'Hoàn' }, operator)));
    expect([tooMuch.status, ((await tooMuch.json()) as { decision: { code: string } }).decision.code]).toEqual([422, 'too_much']);
    const decided = await answer(adminDispute.action(post('/x', { id }, { intent: 'decide', refund: '25.000', words: 'Hoàn một nửa' }, operator)));
    expect([decided.status, await stateOf(order)]).toEqual([303, 'decided']);
    expect(await market.app.db.refund.findMany({ where: { orderId: order.orderId }, select: { amount: true, cause: true } })).toEqual([{ amount: 25_000, cause: 'dispute' }]);
  });
});

describe('Somebody else', () => {
  test('finds nothing: not with another key, not from another shop, not without the operator’s role', async () => {
    const [order, other] = [await deliverOne(market.app), await deliverOne(market.app)];
    const line = order.lineIds[0] ?? '';
    await answer(buyerReturn.action(post('/x', buyers(order), { intent: 'ask', requestId: randomUUID(), [`pieces-${line}`]: '1', reason: 'spoiled', words: '', picture: [await photograph()] })));
    const { key: picture } = await market.app.db.returnPicture.findFirstOrThrow({ where: { request: { orderId: order.orderId } } });
    const file = picture.replace('evidence/', '');
    const foreign = { key: other.groupKey, orderId: order.orderId };
    const cookie = await ownerOf(other);
    const dispute = await market.app.db.dispute.create({ data: { orderId: order.orderId, openedBy: 'buyer', reason: 'x', openedAt: new Date() } });
    const attempts = [
      buyerReturn.loader(get('/x', foreign)), buyerReturn.action(post('/x', foreign, { intent: 'keep' })), buyerDispute.loader(get('/x', foreign)), buyerDispute.action(post('/x', foreign, { intent: 'open', messageId: randomUUID(), body: 'x' })),
      buyerPicture.loader(get('/x', { key: other.groupKey, file })), buyerReturn.loader(get('/x', { key: 'guessed', orderId: order.orderId })),
      sellerReturn.loader(get('/x', { id: order.orderId }, cookie)), sellerReturn.action(post('/x', { id: order.orderId }, { intent: 'refund-at-once' }, cookie)), sellerDispute.loader(get('/x', { id: order.orderId }, cookie)),
      sellerPicture.loader(get('/x', { id: order.orderId, file }, cookie)), sellerReturn.loader(get('/x', { id: 'no id' }, cookie)),
      adminDisputes.loader(get('/x', {}, officer)), adminDispute.loader(get('/x', { id: dispute.id }, officer)), adminPicture.loader(get('/x', { id: dispute.id, file }, officer)), adminDispute.loader(get('/x', { id: 'no id' }, operator)),
    ];
    expect((await Promise.all(attempts.map(answer))).map(({ status }) => status)).toEqual(attempts.map(() => 404));
    expect((await answer(adminPicture.loader(get('/x', { id: dispute.id, file }, operator)))).status).toBe(200);
    expect(await stateOf(order)).toBe('return_asked');
  });
});
