import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { workBankNotice } from '#app/modules/payments/work-bank-notice.server.ts';
import { createPersonWith, openSessionOf } from '#tests/factories/people.ts';
import { bankSays, createPayableSeller, createUnpaidOrder, feedSecret } from '#tests/factories/payments.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket({ bankFeeds: { sepay: null, casso: null, own: { secret: feedSecret } } });
let payable: Awaited<ReturnType<typeof createPayableSeller>>;
beforeAll(async () => {
  payable = await createPayableSeller(market.app.db, { stock: 100 });
});

const post = (path: string, body: string, headers: Headers | Record<string, string> = {}) => market.send(path, { method: 'POST', body, headers: Object.fromEntries(new Headers(headers)) });
const told = (amount: number, note: string, id: string = randomUUID()) => bankSays([{ account: payable.account.number, amount, note, id }], new Date());

describe('The webhook of a bank feed', () => {
  test('takes what is signed, at once and again, and the buyer’s page then says that it is paid', async () => {
    const { order, payment, group } = await createUnpaidOrder(market.app, payable);
    const page = `/orders/${group.key}/pay`;
    const before = await (await market.get(page)).text();
    expect(before).toContain(payment.reference);
    expect(before).toContain(payable.account.number);
    expect(before).toContain('<svg');
    expect(before).toMatch(/<noscript><meta http-equiv="refresh"/i);
    const version = (await (await market.get(`/orders/${group.key}/payment.json`)).json()) as { version: string };
    expect(before).toContain(version.version);
    const { body, headers } = told(order.total, payment.reference, 'first');
    for (let times = 0; times < 2; times += 1) {
      const answer = await post('/webhooks/bank/own', body, headers);
      expect([answer.status, await answer.json(), answer.headers.get('cache-control')]).toEqual([200, { heard: true }, 'no-store']);
    }
    const notice = await market.app.db.bankNotice.findUniqueOrThrow({ where: { provider_providerId: { provider: 'own', providerId: 'first' } } });
    await workBankNotice(market.app, { noticeId: notice.id });
    expect((await (await market.get(`/orders/${group.key}/payment.json`)).json()) as object).not.toEqual(version);
    const after = await (await market.get(page)).text();
    expect(after).toContain('Đã nhận tiền');
    expect(after).not.toContain('data-copy');
  });

  test('tells nothing to whoever guesses, asks for another method, sends too much or what cannot be read', async () => {
    const { body, headers } = told(1_000, 'CP7K3F9QXM1');
    const answers = [
      await post('/webhooks/bank/own', body, { 'x-signature': `t=${Math.floor(Date.now() / 1_000)},v1=${'0'.repeat(64)}` }),
      await post('/webhooks/bank/own', body.replace('1000', '9000'), headers),
      await post('/webhooks/bank/own', ''),
      await post('/webhooks/bank/sepay', body, headers),
      await post('/webhooks/bank/nobody', body, headers),
      await post('/webhooks/pay/nobody', body, headers),
      await post('/webhooks/bank/own', 'x'.repeat(300_000), headers),
      await market.get('/webhooks/bank/own'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 404, 404, 404, 413, 405]);
    for (const answer of answers) expect(await answer.text()).toBe('');
    const unreadable = bankSays([{ account: '1234', amount: 1.5, note: 'x' }], new Date());
    expect((await post('/webhooks/bank/own', unreadable.body, unreadable.headers)).status).toBe(422);
  });

  test('soon refuses whoever guesses on, and never whoever knows the secret', async () => {
    const guess = () => post('/webhooks/bank/own', '{}', { 'x-signature': `t=${Math.floor(Date.now() / 1_000)},v1=${'a'.repeat(64)}` });
    const statuses: number[] = [];
    for (let tries = 0; tries < 31; tries += 1) statuses.push((await guess()).status);
    expect(statuses.at(-1)).toBe(429);
    const { body, headers } = told(1_000, 'khong phai don hang');
    expect((await post('/webhooks/bank/own', body, headers)).status).toBe(200);
  });
});

describe('A seller', () => {
  test('says that a transfer has come only after a second look at code, amount and account', async () => {
    const { order, payment } = await createUnpaidOrder(market.app, payable);
    const { userId } = await createPersonWith(market.app, { name: 'Chủ vườn', roles: [{ role: 'seller_owner', sellerId: payable.seller.id }] });
    const cookie = await openSessionOf(market.app, { userId, secondFactor: false });
    const list = await (await market.get('/seller/payments', { cookie })).text();
    expect(list).toContain(`/seller/payments/${payment.id}`);
    const look = await (await market.get(`/seller/payments/${payment.id}`, { cookie })).text();
    for (const fact of [order.code, payment.reference, payable.account.number]) expect(look).toContain(fact);
    const say = (amount: number) => market.send(`/seller/payments/${payment.id}`, { method: 'POST', body: new URLSearchParams({ amount: String(amount) }), headers: { cookie } });
    expect((await say(order.total - 1)).status).toBe(409);
    const said = await say(order.total);
    expect([said.status, said.headers.get('location')]).toEqual([303, `/seller/payments?confirmed=${order.code}`]);
    expect((await market.app.db.order.findUniqueOrThrow({ where: { id: order.id } })).state).toBe('placed');
  });
});
