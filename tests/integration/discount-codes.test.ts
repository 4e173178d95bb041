import { describe, expect, test } from 'vitest';
import { createDiscount } from '#app/modules/discounts/create-discount.server.ts';
import { discountForm } from '#app/modules/discounts/discount-form.ts';
import { listDiscounts } from '#app/modules/discounts/list-discounts.server.ts';
import { submitDiscount } from '#app/modules/discounts/submit-discount.server.ts';
import { releaseUnsoldDiscounts } from '#app/modules/orders/release-unsold-discounts.server.ts';
import { takeUpOrder } from '#app/modules/orders/take-up-order.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import { placeOrder } from '#app/modules/checkout/place-order.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { theMarket } from '#app/shared/actor.ts';
import { checkOut, checkoutInput, createCart, createOrders } from '#tests/factories/carts.ts';
import { createDiscountCode } from '#tests/factories/discounts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T02:00:00Z')) });

async function goodsOf(facts: { price?: number; stock?: number } = {}) {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Nem Lai Vung', stock: 500, ...facts });
  return { sellerId: seller.id, variantId: product.variants[0]?.id ?? '' };
}

const codeNow = (id: string) => market.app.db.discountCode.findUniqueOrThrow({ where: { id } });

/** Takes a step, and hears of it as the worker does. */
async function step(orderId: string, name: 'cancel' | 'decline' | 'confirm') {
  const by = name === 'cancel' ? 'buyer' : 'seller';
  await market.app.db.$transaction((tx) => stepOrder({ db: tx, clock: market.app.clock }, { scope: 'market', orderId, step: name, by, actor: null, reason: 'Hết hàng' }));
  const event = await market.app.db.orderEvent.findFirstOrThrow({ where: { orderId }, orderBy: { id: 'desc' } });
  await releaseUnsoldDiscounts(market.app, { eventId: event.id });
  await releaseUnsoldDiscounts(market.app, { eventId: event.id });
}

describe('a discount code at the checkout', () => {
  test('is split over sellers and lines to the đồng, and the orders add up', async () => {
    const [one, two] = [await goodsOf({ price: 70_001 }), await goodsOf({ price: 30_002 })];
    const { code, id } = await createDiscountCode(market.app.db, { value: 10_000 });
    const group = await createOrders(market.app, [{ variantId: one.variantId }, { variantId: two.variantId, quantity: 3 }], { codes: [code] });
    expect([group.discount, group.total]).toEqual([10_000, group.goods + group.fee - 10_000]);
    expect(group.orders.reduce((sum, order) => sum + order.discountMarket, 0)).toBe(10_000);
    for (const order of group.orders) {
      expect(order.total).toBe(order.goods + order.fee - order.discountMarket);
      expect(order.lines.reduce((sum, line) => sum + line.discount, 0)).toBe(order.discountMarket);
    }
    expect(await market.app.db.discountUse.findMany({ where: { groupId: group.id } })).toMatchObject([{ codeId: id, amount: 10_000, phone: '+84912345678', releasedAt: null }]);
    expect((await codeNow(id)).used).toBe(1);
  });

  test('of a seller for free delivery takes that seller\'s fee off, and the seller bears it', async () => {
    const [own, other] = [await goodsOf(), await goodsOf()];
    const { code } = await createDiscountCode(market.app.db, { sellerId: own.sellerId, kind: 'free_delivery', value: 0 });
    const group = await createOrders(market.app, [{ variantId: own.variantId }, { variantId: other.variantId }], { codes: [code] });
    const order = group.orders.find(({ sellerId }) => sellerId === own.sellerId);
    expect(order).toMatchObject({ discountSeller: order?.fee, discountMarket: 0, discountOnFee: order?.fee, total: order?.goods });
    expect(group.orders.find(({ sellerId }) => sellerId === other.sellerId)).toMatchObject({ discountSeller: 0 });
  });

  test('lies on the lines that it is for, and whoever gave it bears it there, also where two are of the same amount', async () => {
    const { db } = market.app;
    const { sellerId, variantId } = await goodsOf({ price: 200_000 });
    const tea = await createProduct(db, sellerId, { name: 'Trà sen', price: 90_000, stock: 500, group: 'tea' });
    const goods = [{ variantId }, { variantId: tea.variants[0]?.id ?? '' }];
    const [plain] = (await createOrders(market.app, goods)).orders;
    const fee = plain?.fee ?? 0;
    const way = await createDiscountCode(db, { sellerId, kind: 'free_delivery', value: 0 });
    const forTea = await createDiscountCode(db, { value: fee, groupKeys: ['tea'] });
    const { orders: [order] } = await createOrders(market.app, goods, { codes: [way.code, forTea.code] });
    expect(order).toMatchObject({ discountSeller: fee, discountMarket: fee, discountOnFee: fee });
    expect(order?.lines.filter(({ discount }) => discount > 0)).toMatchObject([{ productName: 'Trà sen', discount: fee, discountMarket: fee }]);
    const id = order?.id ?? '';
    for (const [name, by] of [['confirm', 'seller'], ['hand-over', 'seller'], ['deliver', 'seller'], ['complete', 'buyer']] as const) await db.$transaction((tx) => stepOrder({ db: tx, clock: market.app.clock }, { scope: 'market', orderId: id, step: name, by, actor: null }));
    const borne = await db.ledgerEntry.findMany({ where: { orderId: id, what: { in: ['discount', 'fee_discount'] } }, orderBy: { what: 'asc' }, select: { account: true, what: true, amount: true } });
    expect(borne).toEqual([{ account: 'discount', what: 'discount', amount: BigInt(fee) }, { account: 'seller', what: 'fee_discount', amount: BigInt(fee) }]);
  });

  test('has one last use: twenty buyers at once, one gets it, the others are told that it is used up and what they would pay', async () => {
    const { code, id } = await createDiscountCode(market.app.db, { mostUses: 1 });
    const inputs = [];
    // Each of another thing: no row but the code's makes them wait for each other.
    for (let buyer = 0; buyer < 20; buyer += 1) inputs.push(await checkoutInput(market.app, await createCart(market.app.db, [await goodsOf()]), { codes: [code], buyer: { phone: `+849120000${10 + buyer}` } }));
    const results = await Promise.all(inputs.map((input) => placeOrder(market.app, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) {
      if (!result.ok) expect(result.problem).toEqual({ code: 'quote_moved', differences: [{ about: 'discount', before: 10_000, now: 0 }], refused: [{ code, reason: 'used_up' }] });
    }
    expect([(await codeNow(id)).used, await market.app.db.discountUse.count({ where: { codeId: id } })]).toEqual([1, 1]);
  });

  test('may be used once by a person: two checkouts of one number at once, one counts', async () => {
    const { code, id } = await createDiscountCode(market.app.db, { perPerson: 1 });
    const inputs = [];
    for (let time = 0; time < 6; time += 1) inputs.push(await checkoutInput(market.app, await createCart(market.app.db, [await goodsOf()]), { codes: [code] }));
    const results = await Promise.all(inputs.map((input) => placeOrder(market.app, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.problem.code === 'quote_moved' && result.problem.refused[0]?.reason === 'used_before')).toHaveLength(5);
    expect(await market.app.db.discountUse.count({ where: { codeId: id } })).toBe(1);
  });

  test('that ended since the buyer saw it stops the order', async () => {
    const { variantId } = await goodsOf();
    const { code, id } = await createDiscountCode(market.app.db);
    const input = await checkoutInput(market.app, await createCart(market.app.db, [{ variantId }]), { codes: [code] });
    await market.app.db.discountCode.update({ where: { id }, data: { endedAt: market.app.clock.now() } });
    expect(await placeOrder(market.app, input)).toMatchObject({ ok: false, problem: { code: 'quote_moved', refused: [{ code, reason: 'over' }] } });
  });

  test('comes back when every order of its checkout has ended without a sale, once, and not before', async () => {
    const [one, two] = [await goodsOf(), await goodsOf()];
    const { code, id } = await createDiscountCode(market.app.db, { mostUses: 1, perPerson: 1 });
    const { orders } = await createOrders(market.app, [{ variantId: one.variantId }, { variantId: two.variantId }], { codes: [code] });
    await step(orders[0]?.id ?? '', 'cancel');
    expect((await codeNow(id)).used).toBe(1);
    await step(orders[1]?.id ?? '', 'decline');
    expect((await codeNow(id)).used).toBe(0);
    expect((await checkOut(market.app, await createCart(market.app.db, [{ variantId: one.variantId }]), { codes: [code] })).ok).toBe(true);
    expect((await codeNow(id)).used).toBe(1);
  });

  test('counts again for an order that lives again because its money came late, even where others have used the code up', async () => {
    const { variantId } = await goodsOf();
    const { code, id } = await createDiscountCode(market.app.db, { mostUses: 1 });
    const orderWith = async (codes: string[]) => (await createOrders(market.app, [{ variantId }], { codes })).orders[0]?.id ?? '';
    const late = await orderWith([code]);
    await step(late, 'cancel');
    const other = await orderWith([code]);
    expect((await market.app.db.$transaction((tx) => takeUpOrder({ db: tx, clock: market.app.clock }, { orderId: late }))).ok).toBe(true);
    const active = () => market.app.db.discountUse.count({ where: { codeId: id, releasedAt: null } });
    expect([(await codeNow(id)).used, await active()]).toEqual([1, 2]);
    const cancelled = await market.app.db.orderEvent.findFirstOrThrow({ where: { orderId: late, step: 'cancel' } });
    await releaseUnsoldDiscounts(market.app, { eventId: cancelled.id });
    expect([(await codeNow(id)).used, await active()]).toEqual([1, 2]);
    await step(other, 'cancel');
    expect([(await codeNow(id)).used, await active()]).toEqual([1, 1]);
  });

  test('stays used where one order of the checkout is sold', async () => {
    const [one, two] = [await goodsOf(), await goodsOf()];
    const { code, id } = await createDiscountCode(market.app.db);
    const { orders } = await createOrders(market.app, [{ variantId: one.variantId }, { variantId: two.variantId }], { codes: [code] });
    await step(orders[0]?.id ?? '', 'confirm');
    await step(orders[1]?.id ?? '', 'decline');
    expect((await codeNow(id)).used).toBe(1);
  });
});

describe('whoever gives a code', () => {
  const typed = { code: 'tet 2027', kind: 'share', share: '12,5', mostOff: '50.000', leastGoods: '100k', endsOn: '2026-12-31', mostUses: '100', perPerson: '1' };

  test('types it as people type, and its last day counts whole', () => {
    expect(discountForm.parse({ ...typed, groupKeys: ['tea'] })).toEqual({
      code: 'TET2027', kind: 'share', value: 1_250, mostOff: 50_000, leastGoods: 100_000, groupKeys: ['tea'], startsAt: null, endsAt: new Date('2026-12-31T17:00:00Z'), mostUses: 100, perPerson: 1,
    });
  });

  test.each([
    ['a share of more than the whole', { share: '101' }, 'share'],
    ['no amount', { kind: 'amount', amount: '' }, 'amount'],
    ['less than nothing', { kind: 'amount', amount: '-5' }, 'amount'],
    ['a last day before the first', { startsOn: '2027-01-02', endsOn: '2027-01-01' }, 'endsOn'],
    ['a code with accents', { code: 'TẾT' }, 'code'],
    ['a group that is not there', { groupKeys: ['gold'] }, 'groupKeys'],
  ])('is told of %s', (_, change, field) => {
    expect(discountForm.safeParse({ ...typed, ...change }).error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test('makes it once, sees its uses and ends it; every act is on record', async () => {
    const { sellerId, variantId } = await goodsOf();
    const actor = { ...theMarket, name: 'Chủ vườn' };
    const terms = discountForm.parse({ code: 'LAIVUNG', kind: 'amount', amount: '5.000' });
    const made = await createDiscount(market.app, { actor, sellerId, terms });
    expect(await createDiscount(market.app, { actor, sellerId: null, terms })).toEqual({ ok: false, problem: { code: 'code_taken' } });
    await createOrders(market.app, [{ variantId }], { codes: ['LAIVUNG'] });
    const { discounts } = await listDiscounts(market.app, { sellerId, page: 1 });
    expect(discounts).toMatchObject([{ code: 'LAIVUNG', state: 'running', used: 1, given: 5_000, uses: [{ phone: '…678', amount: 5_000 }] }]);
    const form = new FormData();
    form.set('end', made.ok ? made.value.id : '');
    await submitDiscount(market.app, { actor, sellerId, form });
    expect((await listDiscounts(market.app, { sellerId, page: 1 })).discounts[0]?.state).toBe('over');
    expect((await market.app.db.auditEntry.findMany({ where: { sellerId, subjectKind: 'discount' }, orderBy: { id: 'asc' } })).map(({ action }) => action)).toEqual(['discount.create', 'discount.end']);
  });

  test('a helper of a household gives no money away', async () => {
    const { sellerId } = await goodsOf();
    const actor = { ...theMarket, consentId: '018f0000-0000-7000-8000-000000000000' };
    const terms = discountForm.parse({ code: 'THAYMAT', kind: 'amount', amount: '5.000' });
    await expect(createDiscount(market.app, { actor, sellerId, terms })).rejects.toMatchObject({ status: 404 });
  });
});
