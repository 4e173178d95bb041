import { afterAll, describe, expect, test } from 'vitest';
import { workProviderEvent } from '#app/modules/payments/work-provider-event.server.ts';
import type { AppContext } from '#app/app-context.server.ts';
import { createCart } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import type { Told } from '#tests/peers/stripe/books.ts';
import { startStripePeer } from '#tests/peers/stripe/peer.ts';
import { servedMarket } from './served-market.ts';

const peer = await startStripePeer();
const market = servedMarket({ stripe: peer.settings });
afterAll(() => peer.close());

const webhook = '/webhooks/pay/stripe';
const hidden = (html: string, name: string) => (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
/** A page as it is read: without marks and hard spaces. */
const read = (html: string) => html.replaceAll('<!-- -->', '').replaceAll('\u00a0', ' ');
const post = (path: string, form: Record<string, string>, cookie = '') => market.send(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(form) });
const signed = (...facts: Parameters<typeof peer.signed>) => {
  const { body, headers } = peer.signed(...facts);
  return { body, headers: Object.fromEntries(headers) };
};
const tellMarket = (event: Told) => market.send(webhook, { method: 'POST', ...signed(event) });

function fail(): never {
  throw new Error('Stripe has nothing to tell');
}

/** What the worker does with what was told. */
async function workNew() {
  const app: AppContext = Object.create(market.app, { settings: { value: { ...market.app.settings, stripe: peer.settings } } });
  for (const { eventId } of await market.app.db.providerEvent.findMany({ where: { workedAt: null } })) await workProviderEvent(app, { provider: 'stripe', eventId });
}

/** A buyer who reads English orders from two sellers and chooses the card: where they are sent. */
async function orderByCard() {
  const { db } = market.app;
  const variants = [];
  for (const name of ['Vườn Ba Rim', 'Hợp tác xã Tân Phước']) {
    const product = await createProduct(db, (await createSeller(db, { name })).id, { name: 'Khóm sấy', price: 90_000 });
    variants.push({ variantId: product.variants[0]?.id ?? '' });
  }
  const cookie = `cart=${await createCart(db, variants)}`;
  const page = await (await market.get('/en/checkout', { cookie })).text();
  const kept = Object.fromEntries(['checkoutKey', 'seen', 'termsOf'].map((name) => [name, hidden(page, name)]));
  const typed = { name: 'Anna Berg', phone: '0912345678', email: 'anna@example.com', provinceCode: '82', communeCode: '30214', street: 'Ấp Tân Lợi', paymentMethod: 'card' };
  return { page, answer: await post('/en/checkout', { ...kept, ...typed }, cookie) };
}

describe('An English buyer with a card', () => {
  test('goes from the checkout to Stripe’s page, pays, comes back, and sees the orders paid once Stripe has told of it', async () => {
    const { page, answer } = await orderByCard();
    expect(page).toContain('International card');
    const payAt = answer.headers.get('location') ?? '';
    expect([answer.status, payAt]).toEqual([303, expect.stringContaining(`${peer.settings.url}/pay/cs_test_`)]);
    const sheet = read(await (await fetch(payAt)).text());
    for (const words of ['Vườn Ba Rim', 'Hợp tác xã Tân Phước', /Order CP\w{8}-1/, '222.000 ₫']) expect(sheet).toMatch(words);

    const paid = await fetch(payAt, { method: 'POST', body: new URLSearchParams({ do: 'pay' }), redirect: 'manual' });
    const back = new URL(paid.headers.get('location') ?? '');
    expect([paid.status, back.pathname]).toEqual([303, expect.stringMatching(/^\/en\/orders\/[\w-]{24}\/pay$/)]);
    const waiting = read(await (await market.get(back.pathname + back.search)).text());
    expect(waiting).toContain('Waiting for the card provider.');
    expect(waiting).not.toContain('Go to the card payment page');
    const order = () => market.app.db.order.findMany({ where: { group: { key: back.pathname.split('/')[3] ?? '' } }, select: { state: true } });
    expect(await order()).toEqual([{ state: 'unpaid' }, { state: 'unpaid' }]);

    for (const event of peer.books.events) expect((await tellMarket(event)).status).toBe(200);
    await workNew();
    expect(await order()).toEqual([{ state: 'placed' }, { state: 'placed' }]);
    const done = read(await (await market.get(back.pathname + back.search)).text());
    expect(done.match(/111,000 paid|₫111,000 paid|111\.000 ₫ paid/g)).toHaveLength(2);
    expect(done).not.toContain('Go to the card payment page');
    expect(peer.complaints).toEqual([]);
  });

  test('whom Stripe’s page declines comes back and is led to the same page again', async () => {
    const { answer } = await orderByCard();
    const payAt = answer.headers.get('location') ?? '';
    expect((await fetch(payAt, { method: 'POST', body: new URLSearchParams({ do: 'decline' }) })).status).toBe(402);
    const { cancel_url: back } = peer.books.session(payAt.split('/').at(-1) ?? '');
    const path = new URL(back ?? '').pathname;
    const page = await market.get(path);
    expect(await page.text()).toContain('Go to the card payment page');
    const again = await post(path, { intent: 'begin' });
    expect([again.status, again.headers.get('location')]).toEqual([303, payAt]);
  });

  test('may be sent on by the form: the page’s policy names the place where cards are paid, and no other', async () => {
    const policy = (await market.get('/en/checkout', { cookie: `cart=${await createCart(market.app.db, [])}` })).headers.get('content-security-policy') ?? (await market.get('/en')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`form-action 'self' ${peer.settings.url};`);
  });

  test('is told that the provider is away, and can try again', async () => {
    peer.moods.push('breaks', 'breaks');
    const { answer } = await orderByCard();
    const order = answer.headers.get('location') ?? '';
    expect(order).toMatch(/^\/en\/orders\/[\w-]{24}\?placed$/);
    const pay = `${order.split('?')[0]}/pay`;
    peer.moods.splice(0, Infinity, 'breaks', 'breaks');
    const away = await post(pay, { intent: 'begin' });
    expect([away.status, await away.text()]).toEqual([503, expect.stringContaining('The card provider does not answer.')]);
    peer.moods.length = 0;
    expect((await post(pay, { intent: 'begin' })).headers.get('location')).toContain('/pay/cs_test_');
  });
});

describe('The address at which Stripe tells', () => {
  test('answers 401 to what is forged, 405 to a look, 422 to what is signed and no event, and 200 however often the same is told', async () => {
    const { answer } = await orderByCard();
    peer.books.pay((answer.headers.get('location') ?? '').split('/').at(-1) ?? '');
    const event = peer.books.events.at(-1) ?? fail();
    const written = await market.app.db.providerEvent.count();
    const { body, headers } = signed(event);
    const sent = (init: RequestInit) => market.send(webhook, { method: 'POST', ...init }).then(({ status }) => status);
    expect([await sent({ body }), await sent({ body: `${body} `, headers }), await sent(signed(event, { secret: 'whsec_of_somebody_else_123' })), (await market.get(webhook)).status]).toEqual([401, 401, 401, 405]);
    expect(await sent(signed({ ...event, id: '' }))).toBe(422);
    expect(await market.app.db.providerEvent.count()).toBe(written);
    expect(await Promise.all(Array.from({ length: 20 }, () => sent(signed(event))))).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await market.app.db.providerEvent.count()).toBe(written + 1);
  });
});
