import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findOrderKey } from '#app/modules/orders/find-order-key.server.ts';
import { sellerSteps } from '#app/modules/orders/order-steps.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import { takeBuyerStep } from '#app/modules/orders/take-buyer-step.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { tellOrderStep } from '#app/modules/orders/tell-order-step.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { createOrders } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const actor = { userId: randomUUID() as string, name: 'Chủ vườn', address: null, consentId: null };

async function someOrder() {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Nem Lai Vung', stock: 10 });
  const variantId = product.variants[0]?.id ?? '';
  const group = await createOrders(market.app, [{ variantId, quantity: 3 }]);
  return { sellerId: seller.id, orderId: group.orders[0]?.id ?? '', group, variantId };
}

const stockOf = async (id: string) => (await market.app.db.variant.findUniqueOrThrow({ where: { id } })).stock;
const stateOf = async (id: string) => (await market.app.db.order.findUniqueOrThrow({ where: { id } })).state;

describe('an order', () => {
  test('goes from the buyer to the door, each step once on record', async () => {
    const { sellerId, orderId } = await someOrder();
    const step = { sellerId, orderId, actor };
    for (const name of ['confirm', 'hand-over', 'deliver'] as const) expect(await takeSellerStep(market.app, { ...step, step: name })).toMatchObject({ ok: true });
    const events = await market.app.db.orderEvent.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
    expect(events.map(({ to }) => to)).toEqual(['placed', 'confirmed', 'handed_over', 'delivered']);
    const acts = await market.app.db.auditEntry.findMany({ where: { subjectId: orderId }, orderBy: { id: 'asc' } });
    expect(acts.map(({ action, actorId, sellerId: of }) => [action, actorId, of])).toEqual(['order.confirm', 'order.hand_over', 'order.deliver'].map((action) => [action, actor.userId, sellerId]));
    const order = await market.app.db.order.findUniqueOrThrow({ where: { id: orderId } });
    expect(order.closedAt).not.toBeNull();
  });

  test('has its steps in the order in which they came to be, also one that was begun before another and waited for it', async () => {
    const { orderId, group } = await someOrder();
    const begun = market.app.clock.now();
    const after = { db: market.app.db, clock: fixedClock(new Date(begun.getTime() + 400)) };
    await after.db.$transaction((tx) => stepOrder({ ...after, db: tx }, { scope: 'market', orderId, step: 'confirm', by: 'seller', actor: null }));
    await takeSellerStep({ ...market.app, clock: fixedClock(begun) }, { step: 'pack', sellerId: group.orders[0]?.sellerId ?? '', orderId, actor });
    const { stateSince } = await market.app.db.order.findUniqueOrThrow({ where: { id: orderId } });
    const newest = await market.app.db.orderEvent.findFirstOrThrow({ where: { orderId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
    expect([newest.to, newest.at]).toEqual(['packed', stateSince]);
  });

  test('that is confirmed twice, by a double tap, is confirmed once', async () => {
    const { sellerId, orderId } = await someOrder();
    const both = await Promise.all([1, 2].map(() => takeSellerStep(market.app, { step: 'confirm', sellerId, orderId, actor })));
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await market.app.db.orderEvent.count({ where: { orderId, to: 'confirmed' } })).toBe(1);
  });

  test('that is declined gives its goods back to the shelf, once, and needs a reason', async () => {
    const { sellerId, orderId, variantId } = await someOrder();
    expect(await takeSellerStep(market.app, { step: 'decline', sellerId, orderId, actor, reason: '  ' })).toMatchObject({ ok: false, problem: { code: 'reason_missing' } });
    expect(await stockOf(variantId)).toBe(7);
    await Promise.all([1, 2, 3].map(() => takeSellerStep(market.app, { step: 'decline', sellerId, orderId, actor, reason: 'Hết mùa' })));
    expect(await stockOf(variantId)).toBe(10);
  });

  test('can be cancelled by its buyer until the seller confirms, and not after', async () => {
    const early = await someOrder();
    expect(await takeBuyerStep(market.app, { step: 'cancel', groupKey: early.group.key, orderId: early.orderId })).toMatchObject({ ok: true });
    expect(await stockOf(early.variantId)).toBe(10);
    const late = await someOrder();
    await takeSellerStep(market.app, { step: 'confirm', sellerId: late.sellerId, orderId: late.orderId, actor });
    expect(await takeBuyerStep(market.app, { step: 'cancel', groupKey: late.group.key, orderId: late.orderId })).toMatchObject({ ok: false, problem: { code: 'state_moved', state: 'confirmed' } });
  });

  test('confirmed and cancelled at the same moment ends one way, with stock to match', async () => {
    const { sellerId, orderId, group, variantId } = await someOrder();
    await Promise.all([takeSellerStep(market.app, { step: 'confirm', sellerId, orderId, actor }), takeBuyerStep(market.app, { step: 'cancel', groupKey: group.key, orderId })]);
    expect([['confirmed', 7], ['cancelled', 10]]).toContainEqual([await stateOf(orderId), await stockOf(variantId)]);
  });

  test('that came back does not put its goods on the shelf by itself', async () => {
    const { sellerId, orderId, variantId } = await someOrder();
    const step = { sellerId, orderId, actor };
    await takeSellerStep(market.app, { ...step, step: 'confirm' });
    await takeSellerStep(market.app, { ...step, step: 'hand-over' });
    expect(await takeSellerStep(market.app, { step: 'take-back', ...step, reason: 'Khách không nghe máy' })).toMatchObject({ ok: true });
    expect(await stockOf(variantId)).toBe(7);
  });

  test('of another seller answers 404', async () => {
    const { orderId } = await someOrder();
    const stranger = await createSeller(market.app.db);
    for (const step of sellerSteps) {
      await expect(takeSellerStep(market.app, { step, reason: 'Có lý do', sellerId: stranger.id, orderId, actor })).rejects.toMatchObject({ status: 404 });
    }
    expect(await stateOf(orderId)).toBe('placed');
  });

  test('of another checkout cannot be cancelled through one\'s own secret page', async () => {
    const [mine, other] = [await someOrder(), await someOrder()];
    await expect(takeBuyerStep(market.app, { step: 'cancel', groupKey: mine.group.key, orderId: other.orderId })).rejects.toMatchObject({ status: 404 });
  });

  test('is told to buyer and seller once, however often its event is handled', async () => {
    const { orderId, group } = await someOrder();
    const event = await market.app.db.orderEvent.findFirstOrThrow({ where: { orderId } });
    for (const _ of [1, 2]) await tellOrderStep(market.app, { eventId: event.id });
    const messages = await market.app.db.message.findMany({ where: { dedupeKey: { startsWith: event.id } }, orderBy: { dedupeKey: 'asc' } });
    expect(messages.map(({ recipient }) => recipient)).toEqual([group.buyerPhone, '+84901234567']);
    expect(messages[0]?.body).toContain(`/orders/${group.key}`);
  });

  test('is found again by its code, however it is typed, with the right phone number only', async () => {
    const { group } = await someOrder();
    const typed = [group.code, group.code.toLowerCase(), group.code.slice(2), `${group.code}-1`, ` ${group.code.slice(0, 4)} ${group.code.slice(4)} `];
    const ask = (code: string, phone = group.buyerPhone) => findOrderKey(market.app, { code, phone, address: '203.0.113.7' });
    for (const code of typed) expect(await ask(code)).toEqual({ ok: true, value: group.key });
    expect(await ask(group.code, '+84999999999')).toMatchObject({ ok: false, problem: { code: 'not_found' } });
  });

  test('cannot be found by guessing: after ten tries for a number one has to wait', async () => {
    const { group } = await someOrder();
    const phone = '+84987654321';
    const guess = () => findOrderKey(market.app, { code: 'CPAAAAAAAA', phone, address: '203.0.113.8' });
    for (let tries = 0; tries < 10; tries += 1) expect(await guess()).toMatchObject({ problem: { code: 'not_found' } });
    expect(await guess()).toMatchObject({ problem: { code: 'too_often', minutes: 15 } });
    expect(await findOrderKey(market.app, { code: group.code, phone: group.buyerPhone, address: '203.0.113.8' })).toMatchObject({ ok: true });
  });
});
