import { beforeEach, describe, expect, test } from 'vitest';
import { tellLateOrders } from '#app/jobs/tell-late-orders.ts';
import { callOffOrder } from '#app/modules/orders/call-off-order.server.ts';
import { listLateOrders } from '#app/modules/orders/list-late-orders.server.ts';
import { takeDueSteps } from '#app/modules/orders/take-due-steps.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createPersonWith } from '#tests/factories/people.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const days = (count: number) => new Date(start.getTime() + count * 24 * 3_600_000);

async function confirmedOrder() {
  clock.set(start);
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Nem Lai Vung', stock: 10 });
  const variantId = product.variants[0]?.id ?? '';
  const { order } = await placeOne(market.app, { lines: [{ variantId, quantity: 4 }] });
  await takeSellerStep(market.app, { sellerId: seller.id, orderId: order.id, step: 'confirm', actor: someActor() });
  return { seller, order, variantId };
}

beforeEach(async () => {
  await market.app.db.order.updateMany({ data: { state: 'cancelled', timerAt: null } });
});

describe('the operator’s list of orders that stand still', () => {
  test('holds an order that was not sent three days after it was taken, and names its seller and no buyer', async () => {
    const { seller, order } = await confirmedOrder();
    const scope = { communeIds: [seller.communeId] };
    clock.set(new Date(days(3).getTime() - 1));
    await takeDueSteps(market.app);
    expect(await listLateOrders(market.app, scope)).toEqual([]);
    clock.set(days(3));
    await takeDueSteps(market.app);
    const list = await listLateOrders(market.app, scope);
    expect(list).toMatchObject([{ id: order.id, code: order.code, seller: seller.name, sellerPhone: seller.phone, canCallOff: true }]);
    expect(JSON.stringify(list)).not.toMatch(/Năm|912345678/);
    expect(await listLateOrders(market.app, { communeIds: ['elsewhere'] })).toEqual([]);
  });

  test('holds a parcel that has been under way for ten days, and none that came', async () => {
    const { seller, order } = await confirmedOrder();
    const step = { sellerId: seller.id, orderId: order.id, actor: someActor() };
    await takeSellerStep(market.app, { ...step, step: 'hand-over' });
    clock.set(new Date(days(10).getTime() + 1));
    expect(await listLateOrders(market.app, { communeIds: [seller.communeId] })).toMatchObject([{ id: order.id, canCallOff: false }]);
    await takeSellerStep(market.app, { ...step, step: 'deliver' });
    expect(await listLateOrders(market.app, { communeIds: [seller.communeId] })).toEqual([]);
  });

  test('lets the operator end an order with a reason: its goods go back on the shelf, and the record says who did it', async () => {
    const { seller, order, variantId } = await confirmedOrder();
    const actor = someActor('Phạm Quốc Bảo');
    const ask = { communeIds: [seller.communeId], orderId: order.id, actor };
    expect(await callOffOrder(market.app, { ...ask, reason: ' ' })).toMatchObject({ ok: false, problem: { code: 'reason_missing' } });
    await expect(callOffOrder(market.app, { ...ask, communeIds: ['elsewhere'], reason: 'Không gọi được' })).rejects.toMatchObject({ status: 404 });
    expect(await callOffOrder(market.app, { ...ask, reason: 'Không gọi được người bán' })).toMatchObject({ ok: true });
    expect((await market.app.db.variant.findUniqueOrThrow({ where: { id: variantId } })).stock).toBe(10);
    expect(await market.app.db.auditEntry.findFirst({ where: { subjectId: order.id, action: 'order.call_off' } })).toMatchObject({ actorName: 'Phạm Quốc Bảo', sellerId: seller.id, communeId: seller.communeId });
  });

  test('is told to the operator in one SMS a day', async () => {
    const { phone } = await createPersonWith(market.app, { roles: [{ role: 'operator' }] });
    await confirmedOrder();
    await confirmedOrder();
    clock.set(days(3));
    await takeDueSteps(market.app);
    for (const _ of [1, 2]) await tellLateOrders(market.app);
    const sent = await market.app.db.message.findMany({ where: { recipient: phone } });
    expect(sent.map(({ body }) => body)).toEqual([expect.stringMatching(/^Chợ Phiên: 2 đơn đang đứng yên.*\/admin\/orders$/)]);
  });
});
