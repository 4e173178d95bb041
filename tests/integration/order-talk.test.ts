import { randomUUID } from 'node:crypto';
import { runOnce } from 'graphile-worker';
import { beforeEach, describe, expect, test } from 'vitest';
import { handlers } from '#app/jobs/handlers.ts';
import { listUnreadMessages } from '#app/modules/orders/list-unread-messages.server.ts';
import { markMessagesRead } from '#app/modules/orders/mark-messages-read.server.ts';
import { sendBuyerMessage, sendSellerMessage } from '#app/modules/orders/send-order-message.server.ts';
import { tellOrderMessages } from '#app/modules/orders/tell-order-messages.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const actor = someActor();
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

async function talkAbout({ locale = 'vi' as 'vi' | 'en', payment = 'cod' as 'cod' | 'vietqr' } = {}) {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Nem Lai Vung' });
  const { group, order } = await placeOne(market.app, { lines: [{ variantId: product.variants[0]?.id ?? '' }], locale, payment });
  const buyer = (body: string, id: string = randomUUID()) => sendBuyerMessage(market.app, { groupKey: group.key, orderId: order.id, id, body, address: '203.0.113.7' });
  const sell = (body: string, id: string = randomUUID()) => sendSellerMessage(market.app, { sellerId: seller.id, orderId: order.id, id, body, actor });
  return { seller, group, order, buyer, sell };
}
beforeEach(async () => {
  clock.set(start);
  await market.app.db.tryCount.deleteMany();
  await market.app.db.message.deleteMany();
  await market.app.db.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))`;
});

const thread = async (orderId: string) => (await market.app.db.orderMessage.findMany({ where: { orderId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(({ from, body }) => [from, body]);
/** The tellings that wait, as minutes after the start. */
async function tellings(): Promise<number[]> {
  const jobs = await market.app.db.$queryRaw<{ runAt: Date }[]>`SELECT run_at AS "runAt" FROM graphile_worker.jobs WHERE task_identifier = 'orders.message_sent' ORDER BY run_at`;
  return jobs.map(({ runAt }) => Math.round((runAt.getTime() - start.getTime()) / 60_000));
}

describe('buyer and seller of an order', () => {
  test('write to each other, with telephone numbers and line breaks as they wrote them', async () => {
    const { order, buyer, sell } = await talkAbout();
    expect(await buyer('  Giao buổi chiều giúp em.\r\nGọi 0912 345 678 ')).toEqual({ ok: true, value: {} });
    clock.set(later(1));
    expect(await sell('Dạ được.')).toMatchObject({ ok: true });
    expect(await thread(order.id)).toEqual([['buyer', 'Giao buổi chiều giúp em.\nGọi 0912 345 678'], ['seller', 'Dạ được.']]);
    expect(await market.app.db.auditEntry.count({ where: { subjectId: order.id, action: 'order.write' } })).toBe(1);
  });

  test('send a form twice, at the same moment too, and it is one message', async () => {
    const { order, buyer, sell } = await talkAbout();
    const [one, two] = [randomUUID(), randomUUID()];
    expect((await Promise.all([buyer('Chào', one), buyer('Chào', one), sell('Dạ', two), sell('Dạ', two)])).every(({ ok }) => ok)).toBe(true);
    expect(await thread(order.id)).toHaveLength(2);
    expect(await market.app.db.auditEntry.count({ where: { subjectId: order.id, action: 'order.write' } })).toBe(1);
  });

  test('cannot write nothing, nor a book, nor more than thirty within an hour', async () => {
    const { buyer } = await talkAbout();
    expect(await buyer(' \n ')).toMatchObject({ problem: { code: 'empty' } });
    expect(await buyer('x'.repeat(2001))).toMatchObject({ problem: { code: 'too_long' } });
    for (let n = 0; n < 30; n += 1) expect((await buyer('x'.repeat(2000))).ok).toBe(true);
    expect(await buyer('Một câu nữa')).toMatchObject({ problem: { code: 'too_often' } });
  });

  test('reach no order that is not theirs, nor one that nobody has paid for', async () => {
    const [mine, other, unpaid] = [await talkAbout(), await talkAbout(), await talkAbout({ payment: 'vietqr' })];
    const id = randomUUID();
    await expect(sendBuyerMessage(market.app, { groupKey: mine.group.key, orderId: other.order.id, id, body: 'Chào', address: '203.0.113.7' })).rejects.toMatchObject({ status: 404 });
    await expect(sendSellerMessage(market.app, { sellerId: mine.seller.id, orderId: other.order.id, id, body: 'Chào', actor })).rejects.toMatchObject({ status: 404 });
    await expect(unpaid.buyer('Chào')).rejects.toMatchObject({ status: 404 });
    await expect(unpaid.sell('Chào')).rejects.toMatchObject({ status: 404 });
    await expect(mine.buyer('Chào', 'no id')).rejects.toMatchObject({ status: 404 });
    expect(await market.app.db.orderMessage.count({ where: { orderId: { in: [mine, other, unpaid].map(({ order }) => order.id) } } })).toBe(0);
  });

  test('the seller sees how many are unread until the order is opened; the buyer’s page reads its own', async () => {
    const { seller, group, order, buyer, sell } = await talkAbout();
    await buyer('Một');
    await buyer('Hai');
    await sell('Ba');
    const unread = () => listUnreadMessages(market.app, { sellerId: seller.id });
    expect(await unread()).toEqual([{ orderId: order.id, code: order.code, buyer: group.buyerName, unread: 2 }]);
    await markMessagesRead(market.app, { groupKey: group.key });
    expect(await unread()).toHaveLength(1);
    await markMessagesRead(market.app, { sellerId: (await createSeller(market.app.db)).id, orderId: order.id });
    expect(await unread()).toHaveLength(1);
    await markMessagesRead(market.app, { sellerId: seller.id, orderId: order.id });
    expect(await unread()).toEqual([]);
    expect(await market.app.db.orderMessage.count({ where: { orderId: order.id, readAt: null } })).toBe(0);
  });

  test('are told by SMS at once, and then at most once an hour, and only of what is unread', async () => {
    const { seller, order, buyer } = await talkAbout();
    await buyer('Một');
    clock.set(later(10));
    await buyer('Hai');
    clock.set(later(20));
    await buyer('Ba');
    expect(await tellings()).toEqual([0, 60]);
    const tell = (minutes: number) => tellOrderMessages(market.app, { orderId: order.id, from: 'buyer', at: later(minutes).toISOString() });
    for (const _ of [1, 2]) await tell(0);
    await markMessagesRead(market.app, { sellerId: seller.id, orderId: order.id });
    await tell(60);
    const sent = await market.app.db.message.findMany();
    expect(sent.map(({ recipient, body }) => [recipient, body])).toEqual([[seller.phone, expect.stringContaining(`Trần Văn Năm nhắn bạn về đơn ${order.code}`)]]);
    expect(sent[0]?.body).toContain(`/seller/orders/${order.id}`);
  });

  test('the buyer is told in the language of the order, with the way to the secret page, by the worker', async () => {
    const { group, sell } = await talkAbout({ locale: 'en' });
    await market.app.db.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))`;
    await sell('Chiều nay gửi');
    await runOnce({ connectionString: market.databaseUrl, taskList: handlers(market.app), noHandleSignals: true });
    const sent = await market.app.db.message.findMany({ where: { recipient: group.buyerPhone } });
    expect(sent.map(({ body }) => body)).toEqual([expect.stringMatching(new RegExp(`has written to you about order .* http.*/en/orders/${group.key}$`))]);
  });
});
