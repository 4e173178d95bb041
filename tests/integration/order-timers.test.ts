import { beforeEach, describe, expect, test } from 'vitest';
import { orderStates, steps, timers } from '#app/modules/orders/order.ts';
import type { OrderState, Reminder, Timer } from '#app/modules/orders/order.ts';
import { takeDueSteps } from '#app/modules/orders/take-due-steps.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const minute = 60_000;
const later = (minutes: number) => new Date(start.getTime() + minutes * minute);

let shelf: { sellerId: string; variantId: string };
beforeEach(async () => {
  clock.set(start);
  await market.app.db.order.updateMany({ data: { timerAt: null } });
  await market.app.db.message.deleteMany();
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Nem Lai Vung', stock: 1_000 });
  shelf = { sellerId: seller.id, variantId: product.variants[0]?.id ?? '' };
});

const orderOf = (id: string) => market.app.db.order.findUniqueOrThrow({ where: { id } });
const stock = async () => (await market.app.db.variant.findUniqueOrThrow({ where: { id: shelf.variantId } })).stock;
const texts = async () => (await market.app.db.message.findMany({ where: { dedupeKey: { startsWith: 'remind:' }, channel: 'sms' } })).map(({ body }) => body);

/** An order that came into a state at the start, with the time that its step would have noted. */
async function orderIn(state: OrderState) {
  const first = timers[state]?.[0];
  const { order } = await placeOne(market.app, { lines: [{ variantId: shelf.variantId, quantity: 3 }], payment: state === 'unpaid' ? 'vietqr' : 'cod' });
  return market.app.db.order.update({ where: { id: order.id }, data: { state, stateSince: start, timerAt: first ? later(first.after) : null } });
}

/** What each reminder says. */
const reminders: Record<Reminder, RegExp> = {
  seller_confirm: /chờ bạn 12 giờ/,
  seller_hand_over: /chưa gửi đi/,
  seller_answer_return: /hàng trả/,
  operator_late: /danh sách trễ/,
};

const all = orderStates.flatMap((state) => (timers[state] ?? []).map((timer, place): [string, OrderState, number, Timer] => ['step' in timer ? timer.step : timer.remind, state, place, timer]));

describe('what happens by itself', () => {
  test.each(all)('%s (%s, timer %i) happens at its minute, not before, and once', async (_, state, place, timer) => {
    const { id } = await orderIn(state);
    // What comes earlier in the same state has happened by then.
    for (const earlier of (timers[state] ?? []).slice(0, place)) {
      clock.set(later(earlier.after));
      await takeDueSteps(market.app);
    }
    await market.app.db.message.deleteMany();
    clock.set(new Date(later(timer.after).getTime() - 1));
    expect(await takeDueSteps(market.app)).toBe(0);
    expect(await orderOf(id)).toMatchObject({ state, timerAt: later(timer.after) });

    clock.set(later(timer.after));
    expect(await takeDueSteps(market.app)).toBe(1);
    expect(await takeDueSteps(market.app)).toBe(0);
    const order = await orderOf(id);
    const events = await market.app.db.orderEvent.findMany({ where: { orderId: id, by: 'time' } });
    const next = timers[state]?.[place + 1];
    if ('remind' in timer) {
      expect(order).toMatchObject({ state, stateSince: start, timerAt: next ? later(next.after) : null });
      expect(await texts()).toEqual([expect.stringMatching(reminders[timer.remind])]);
      expect(events).toEqual([]);
      return;
    }
    const step = steps[timer.step];
    expect(order).toMatchObject({ state: step.to, stateSince: later(timer.after) });
    expect(events.map(({ step: name, from, to, at }) => [name, from, to, at])).toEqual([[timer.step, state, step.to, later(timer.after)]]);
    expect(await stock()).toBe('returnsStock' in step ? 1_000 : 997);
    const sales = await market.app.db.ledgerTransaction.count({ where: { orderId: id, kind: 'sale' } });
    expect(sales).toBe('money' in step && step.money === 'settle' ? 1 : 0);
  });

  test('after a worker was away for days, the last step counts, and nobody is reminded of what is over', async () => {
    const { id } = await orderIn('placed');
    clock.set(later(5 * 24 * 60));
    await takeDueSteps(market.app);
    expect((await orderOf(id)).state).toBe('cancelled');
    expect(await texts()).toEqual([]);
  });

  test('after a worker was away, only the last of several reminders goes out', async () => {
    const { id } = await orderIn('confirmed');
    clock.set(later(4 * 24 * 60));
    await takeDueSteps(market.app);
    expect(await texts()).toEqual([expect.stringMatching(reminders.operator_late)]);
    expect(await orderOf(id)).toMatchObject({ state: 'confirmed', timerAt: null });
  });

  test('an order whose time was noted too late takes the step that is due, as soon as it is looked at', async () => {
    const { id } = await orderIn('placed');
    await market.app.db.order.update({ where: { id }, data: { timerAt: later(60 * 60) } });
    clock.set(later(60 * 60));
    await takeDueSteps(market.app);
    expect((await orderOf(id)).state).toBe('cancelled');
  });

  test('an order that was paid for longer than it was held keeps the time of its payment', async () => {
    const { id } = await orderIn('unpaid');
    await market.app.db.order.update({ where: { id }, data: { timerAt: later(45) } });
    clock.set(later(44));
    expect(await takeDueSteps(market.app)).toBe(0);
    clock.set(later(45));
    expect(await takeDueSteps(market.app)).toBe(1);
    expect(await stock()).toBe(1_000);
  });

  test('goods that are not harvested yet are not reported as late: their days begin with the harvest', async () => {
    const { order } = await placeOne(market.app, { lines: [{ variantId: shelf.variantId, harvestOn: dayOf('2026-12-10') }] });
    await takeSellerStep(market.app, { sellerId: shelf.sellerId, orderId: order.id, step: 'confirm', actor: someActor() });
    expect((await orderOf(order.id)).timerAt).toEqual(new Date('2026-12-12T00:00:00Z'));
    clock.set(new Date('2026-12-12T00:00:00Z'));
    await takeDueSteps(market.app);
    expect(await texts()).toEqual([expect.stringMatching(reminders.seller_hand_over)]);
    expect((await orderOf(order.id)).timerAt).toEqual(new Date('2026-12-13T00:00:00Z'));
  });

  test('several workers at once do each thing once', async () => {
    for (let n = 0; n < 12; n += 1) await orderIn('placed');
    clock.set(later(48 * 60));
    const done = await Promise.all([1, 2, 3].map(() => takeDueSteps(market.app)));
    // Whom another worker has in hand is left to it: a sweep may end early, and the next one takes what is left.
    const left = await takeDueSteps(market.app);
    expect(done.reduce((sum, count) => sum + count, 0) + left).toBe(12);
    expect(await market.app.db.orderEvent.count({ where: { step: 'call-off-unconfirmed', at: later(48 * 60), order: { sellerId: shelf.sellerId } } })).toBe(12);
    expect(await stock()).toBe(1_000);
  });

  test('an order that cannot take its step holds up no other', async () => {
    const broken = await orderIn('placed');
    await market.app.db.variant.update({ where: { id: shelf.variantId }, data: { stock: 2_147_483_647 } });
    const other = await createProduct(market.app.db, shelf.sellerId, { name: 'Xoài', stock: 10 });
    shelf.variantId = other.variants[0]?.id ?? '';
    const fine = await orderIn('placed');
    clock.set(later(48 * 60));
    expect(await takeDueSteps(market.app)).toBe(1);
    expect([(await orderOf(broken.id)).state, (await orderOf(fine.id)).state]).toEqual(['placed', 'cancelled']);
  });
});
