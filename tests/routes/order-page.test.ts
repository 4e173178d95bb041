import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeliveryMethod, PaymentMethod, StepName } from '#app/modules/orders/order.ts';
import { setPaymentTime } from '#app/modules/orders/set-payment-time.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { tellOrderStep } from '#app/modules/orders/tell-order-step.server.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
let sellerId = '';
let variantId = '';
let cookie = '';

beforeAll(async () => {
  const seller = await createSeller(market.app.db);
  sellerId = seller.id;
  const product = await createProduct(market.app.db, sellerId, { name: 'Nem Lai Vung', nameEn: 'Fermented pork of Lai Vung', stock: 500 });
  variantId = product.variants[0]?.id ?? '';
  ({ cookie } = await signedInPerson(market.app, { name: 'Chủ vườn', roles: [{ role: 'seller_owner', sellerId }] }));
});

const place = (wish: { payment?: PaymentMethod; delivery?: DeliveryMethod; locale?: 'vi' | 'en'; email?: string } = {}) => placeOne(market.app, { lines: [{ variantId, quantity: 2 }], ...wish });
const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => market.send(path, { method: 'POST', body: new URLSearchParams(fields), headers });

/** A page as somebody reads it. */
async function read(path: string, headers: Record<string, string> = {}): Promise<string> {
  const html = await (await market.get(path, headers)).text();
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return body.replaceAll(/<!--.*?-->|<[^>]*>/g, '').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ');
}

describe('message, mail and page of an order', () => {
  const ways: [PaymentMethod, DeliveryMethod, 'vi' | 'en', StepName[]][] = [
    ['cod', 'carrier', 'vi', ['confirm', 'pack', 'hand-over', 'fail-delivery', 'try-again', 'deliver']],
    ['cod', 'pickup', 'en', ['confirm', 'pack', 'fetch']],
    ['vietqr', 'own', 'en', ['pay', 'confirm', 'hand-over', 'deliver']],
    ['vietqr', 'pickup', 'vi', ['pay', 'confirm', 'pack', 'fetch']],
    ['card', 'carrier', 'vi', ['pay', 'decline']],
    ['cod', 'carrier', 'en', ['decline']],
    ['vietqr', 'carrier', 'vi', ['expire']],
    ['cod', 'own', 'vi', ['call-off-unconfirmed']],
  ];

  test.each(ways)('paid by %s, by %s, in %s: say the same at each step, each once, and nothing to the seller while it is not paid', async (payment, delivery, locale, steps) => {
    const { db } = market.app;
    const { group, order } = await place({ payment, delivery, locale, email: 'nam@example.vn' });
    const page = `${locale === 'en' ? '/en' : ''}/orders/${group.key}`;
    if (payment !== 'cod') {
      // Until the payment is begun nobody knows how long the goods are held.
      const { id: eventId } = await db.orderEvent.findFirstOrThrow({ where: { orderId: order.id } });
      await tellOrderStep(market.app, { eventId });
      expect(await db.message.count({ where: { dedupeKey: { startsWith: eventId } } })).toBe(0);
      await db.$transaction((tx) => setPaymentTime(tx, { orderIds: [order.id], until: new Date(market.app.clock.now().getTime() + 30 * 60_000) }));
    }
    for (const step of [null, ...steps]) {
      if (step) {
        const by = step === 'pay' ? 'payment' : step === 'expire' || step === 'call-off-unconfirmed' ? 'time' : 'seller';
        await db.$transaction((tx) => stepOrder({ db: tx, clock: market.app.clock }, { scope: 'market', orderId: order.id, step, by, actor: null, reason: 'absent' }));
        if (step === 'pay') await db.order.update({ where: { id: order.id }, data: { paid: order.total } });
      }
      const event = await db.orderEvent.findFirstOrThrow({ where: { orderId: order.id }, orderBy: { id: 'desc' } });
      for (const _ of [1, 2]) await tellOrderStep(market.app, { eventId: event.id });
      const sent = await db.message.findMany({ where: { dedupeKey: { startsWith: event.id } }, orderBy: { dedupeKey: 'asc' } });
      const ofBuyer = sent.filter(({ dedupeKey }) => dedupeKey.includes(':buyer:'));
      const shown = await read(page);
      expect([step, ofBuyer.map(({ channel }) => channel)]).toEqual([step, step === 'pack' && delivery !== 'pickup' ? ['mail'] : ['mail', 'sms']]);
      const sms = ofBuyer.find(({ channel }) => channel === 'sms')?.body;
      const mail = ofBuyer.find(({ channel }) => channel === 'mail')?.body ?? '';
      const sentence = (sms ? /^Chợ Phiên: (.*) http/.exec(sms)?.[1] : mail.split('\n\n')[1])?.replaceAll(/\s+/g, ' ') ?? '';
      expect([step, mail.replaceAll(/\s+/g, ' ').includes(sentence), shown.includes(sentence), sentence.length > 10]).toEqual([step, true, true, true]);
      if (sms) expect(sms).toContain(`${market.app.settings.publicUrl}${page}`);
      for (const { uselessAt } of sent) expect(uselessAt?.getTime()).toBeGreaterThan(event.at.getTime());
      const ofSeller = sent.filter(({ dedupeKey }) => dedupeKey.includes(':seller:'));
      const heard = step === 'pay' || step === 'call-off-unconfirmed' || (step === null && payment === 'cod');
      expect([step, ofSeller.length]).toEqual([step, heard ? 1 : 0]);
    }
  });

  test('an order that waits for its payment, or ended so, is in no list of the seller', async () => {
    const [waiting, ended, sold] = [await place({ payment: 'vietqr' }), await place({ payment: 'card' }), await place()];
    await market.app.db.$transaction((tx) => stepOrder({ db: tx, clock: market.app.clock }, { scope: 'market', orderId: ended.order.id, step: 'expire', by: 'time', actor: null }));
    const lists = (await Promise.all(['to_confirm', 'done'].map((tab) => read(`/seller/orders?show=${tab}`, { cookie })))).join(' ');
    expect([waiting, ended, sold].map(({ order }) => lists.includes(order.code))).toEqual([false, false, true]);
  });
});

describe('the buyer’s page', () => {
  test('asks for an account only once money is to go back to one: not for what came late, about which nobody has decided', async () => {
    const { db } = market.app;
    const { group, order } = await place({ payment: 'vietqr' });
    await db.$transaction((tx) => stepOrder({ db: tx, clock: market.app.clock }, { scope: 'market', orderId: order.id, step: 'expire', by: 'time', actor: null }));
    await db.order.update({ where: { id: order.id }, data: { paid: order.total } });
    const late = await db.paymentCase.create({ data: { dedupeKey: order.id, kind: 'too_late', orderId: order.id, sellerId, amount: order.total, openedAt: new Date() } });
    const page = `/orders/${group.key}`;
    const undecided = await read(page);
    expect(undecided).toContain('đến khi đơn đã hủy. Người bán giao lại nếu còn hàng, hoặc trả lại bạn.');
    expect(undecided).not.toContain('tài khoản');
    await db.paymentCase.update({ where: { id: late.id }, data: { state: 'solved' } });
    await db.order.update({ where: { id: order.id }, data: { refunded: order.total } });
    const { id } = await db.refund.create({ data: { dedupeKey: order.id, orderId: order.id, method: 'vietqr', cause: 'late', amount: order.total, createdAt: new Date() } });
    expect(await read(page)).toContain('Ghi tài khoản nhận tiền');
    await db.refund.update({ where: { id }, data: { bankBin: '970436', bankNumber: '0071000999888', bankHolder: 'TRAN VAN NAM' } });
    const named = await read(page);
    expect(named).toContain('vào tài khoản bạn đã ghi');
    expect(named).not.toContain('Ghi tài khoản nhận tiền');
  });

  test('keeps the English names of the day, and reads those of today for an order without them', async () => {
    const { group, order } = await place({ locale: 'en' });
    await market.app.db.product.updateMany({ where: { sellerId }, data: { nameEn: 'Sour pork' } });
    expect(await read(`/en/orders/${group.key}`)).toContain('Fermented pork of Lai Vung');
    await market.app.db.orderLine.updateMany({ where: { orderId: order.id }, data: { productNameEn: null } });
    expect(await read(`/en/orders/${group.key}`)).toContain('Sour pork');
    expect(await read(`/orders/${group.key}`)).toContain('Nem Lai Vung');
    await market.app.db.product.updateMany({ where: { sellerId }, data: { nameEn: 'Fermented pork of Lai Vung' } });
  });

  test('ends an order well by one tap, once its goods are there, and enters the sale', async () => {
    const { group, order } = await place();
    const page = `/orders/${group.key}`;
    expect(await read(page)).not.toContain('Đã nhận hàng, hàng tốt');
    expect((await form(page, { orderId: order.id, intent: 'complete' })).status).toBe(409);
    for (const step of ['confirm', 'hand-over', 'deliver'] as const) await takeSellerStep(market.app, { sellerId, orderId: order.id, step, actor: someActor() });
    expect(await read(page)).toContain('Đã nhận hàng, hàng tốt');
    const answer = await form(page, { orderId: order.id, intent: 'complete' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${page}?completed=${order.id}`]);
    expect(await market.app.db.ledgerTransaction.count({ where: { orderId: order.id, kind: 'sale' } })).toBe(1);
    expect(await read(`${page}?completed=${order.id}`)).toContain(`Đơn ${order.code} đã hoàn tất. Cảm ơn bạn!`);
  });

  test('writes to the seller, who answers on the page of the order, without any script', async () => {
    const { group, order } = await place();
    const page = `/orders/${group.key}`;
    const written = await form(page, { orderId: order.id, intent: 'write', messageId: randomUUID(), body: 'Giao chiều nay được không?' });
    expect([written.status, written.headers.get('location')]).toEqual([303, `${page}?written=${order.id}#talk-${order.id}`]);
    expect(await read('/seller/orders', { cookie })).toContain(`đơn ${order.code}: 1 tin mới`);
    expect(await read(`/seller/orders/${order.id}`, { cookie })).toContain('Giao chiều nay được không?');
    expect(await read('/seller/orders', { cookie })).not.toContain(`đơn ${order.code}: 1 tin mới`);
    const answered = await form(`/seller/orders/${order.id}`, { intent: 'write', messageId: randomUUID(), body: 'Được, 4 giờ chiều.' }, { cookie });
    expect(answered.status).toBe(303);
    expect(await read(page)).toContain('Được, 4 giờ chiều.');
    const empty = await form(page, { orderId: order.id, intent: 'write', messageId: randomUUID(), body: ' ' });
    expect([empty.status, (await empty.text()).includes('Bạn viết lời nhắn rồi gửi.')]).toEqual([422, true]);
  });

  test('is not found by guessing its address: it says nothing, and after a hundred wrong ones asks to wait; whoever has the right one is let in', async () => {
    const { group } = await place();
    const statuses = new Set<number>();
    for (let n = 0; n < 110; n += 1) statuses.add((await market.get(`/orders/${randomUUID().slice(0, 24)}`)).status);
    expect([...statuses]).toEqual([404, 429]);
    expect((await market.get(`/orders/${group.key}`)).status).toBe(200);
  });

  test('takes no step of an order of another page, however it is named', async () => {
    const [mine, other] = [await place(), await place()];
    for (const intent of ['cancel', 'complete', 'write']) {
      expect((await form(`/orders/${mine.group.key}`, { orderId: other.order.id, intent, messageId: randomUUID(), body: 'x' })).status).toBe(404);
      expect((await form(`/orders/${mine.group.key}`, { orderId: 'x', intent })).status).toBe(404);
    }
    expect((await market.app.db.order.findUniqueOrThrow({ where: { id: other.order.id } })).state).toBe('placed');
  });
});

describe('the seller’s page', () => {
  const steps = async (orderId: string) => {
    const html = await (await market.get(`/seller/orders/${orderId}`, { cookie })).text();
    return [...html.matchAll(/name="intent" value="([^"]+)"/g)].map(([, step]) => step).filter((step) => step !== 'write');
  };
  const tap = (orderId: string, intent: string, fields: Record<string, string> = {}) => form(`/seller/orders/${orderId}`, { intent, ...fields }, { cookie });

  test('offers the likely next step first, by the way the goods come to the buyer', async () => {
    const [sent, fetched, brought] = [await place(), await place({ delivery: 'pickup' }), await place({ delivery: 'own' })].map(({ order }) => order.id) as [string, string, string];
    for (const id of [sent, fetched, brought]) {
      expect(await steps(id)).toEqual(['confirm', 'decline']);
      expect((await tap(id, 'confirm')).status).toBe(303);
    }
    expect(await steps(sent)).toEqual(['hand-over', 'pack', 'call-off']);
    expect(await steps(fetched)).toEqual(['pack', 'fetch', 'call-off']);
    expect(await steps(brought)).toEqual(['hand-over', 'pack', 'fetch', 'call-off']);
    await tap(fetched, 'pack');
    await tap(fetched, 'fetch');
    await tap(sent, 'hand-over');
    expect(await steps(sent)).toEqual(['deliver', 'fail-delivery', 'take-back']);
    await tap(sent, 'fail-delivery', { reason: 'absent' });
    expect(await steps(sent)).toEqual(['try-again', 'deliver', 'take-back']);
    const states = await market.app.db.order.findMany({ where: { id: { in: [sent, fetched, brought] } }, orderBy: { id: 'asc' } });
    expect(states.map(({ state }) => state)).toEqual(['failed_delivery', 'delivered', 'confirmed']);
  });

  test('asks for the reason beside the step that needs one, and keeps a ready one for both languages', async () => {
    const { group, order } = await place({ locale: 'en' });
    const refused = await tap(order.id, 'decline');
    expect([refused.status, (await refused.text()).includes('Chọn một lý do hoặc ghi lý do khác.')]).toEqual([422, true]);
    expect((await tap(order.id, 'decline', { reason: 'off_season' })).status).toBe(303);
    expect(await read(`/en/orders/${group.key}`)).toContain('It is out of season');
    expect(await read(`/orders/${group.key}`)).toContain('Hết mùa, hàng chưa có');
  });

  test('speaks of cash only where some is to be taken', async () => {
    const [cash, paid] = [await place(), await place({ payment: 'vietqr' })];
    await market.app.db.order.update({ where: { id: paid.order.id }, data: { state: 'handed_over', paid: paid.order.total } });
    await market.app.db.order.update({ where: { id: cash.order.id }, data: { state: 'handed_over' } });
    expect(await read(`/seller/orders/${cash.order.id}`, { cookie })).toMatch(/đã thu 120\.000/);
    expect(await read(`/seller/orders/${paid.order.id}`, { cookie })).not.toMatch(/[Tt]hu 120|đã thu/);
  });
});

test('everybody reads the steps of an order in both languages', async () => {
  expect(await read('/help/orders')).toContain('người bán: nhận đơn → Đã xác nhận, đang gói hàng');
  expect(await read('/en/help/orders')).toContain('After 7 days: it is completed');
});
