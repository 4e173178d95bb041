import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { submitCheckout } from '#app/modules/checkout/submit-checkout.server.ts';
import { forgetAttempts } from '#app/modules/checkout/forget-attempts.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { createCart } from '#tests/factories/carts.ts';
import { checkoutFields } from '#tests/factories/checkout-forms.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-11-21T02:00:00Z');
const clock: Clock = { now: () => now };
const market = testApp({ clock });
const later = (seconds: number) => void (now = new Date(now.getTime() + seconds * 1_000));

async function goodsOf(facts: { stock?: number; price?: number; account?: boolean } = {}) {
  const { db } = market.app;
  const seller = await createSeller(db);
  if (facts.account) await db.bankAccount.create({ data: { sellerId: seller.id, bin: '970436', number: '0123456789', holder: 'NGUYEN THI LANH' } });
  const product = await createProduct(db, seller.id, { name: 'Bưởi da xanh', ...facts });
  const variantId = product.variants[0]?.id ?? '';
  return { variantId, cartId: await createCart(db, [{ variantId }], clock) };
}

type Fields = Awaited<ReturnType<typeof checkoutFields>>;
const send = (cartId: string, fields: Fields, app: AppContext = market.app, idempotencyKey: string | null = null) => submitCheckout(app, { cartId, buyerId: null, fields, idempotencyKey, locale: 'vi' });
const groupsOf = (fields: Fields) => market.app.db.orderGroup.count({ where: { checkoutKey: fields.typed.checkoutKey ?? '' } });
const stockOf = async (id: string) => (await market.app.db.variant.findUniqueOrThrow({ where: { id } })).stock;

function raise(): never {
  throw new Error('the power went out');
}

describe('the key of a checkout', () => {
  test('of a form, sent twenty times at once, places one order and gives all one answer', async () => {
    const { cartId, variantId } = await goodsOf({ stock: 50 });
    const fields = await checkoutFields(market.app, cartId);
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => send(cartId, fields)));
    expect(first).toMatchObject({ ok: true, value: { payUrl: null } });
    for (const other of others) expect(other).toEqual(first);
    expect([await groupsOf(fields), await stockOf(variantId)]).toEqual([1, 49]);
  });

  test('of a program, sent twenty times at once, is answered or told when to ask again', async () => {
    const { cartId, variantId } = await goodsOf({ stock: 50 });
    const fields = await checkoutFields(market.app, cartId);
    const key = randomUUID();
    const results = await Promise.all(Array.from({ length: 20 }, () => send(cartId, fields, market.app, key)));
    const placed = results.flatMap((result) => (result.ok ? [result.value.key] : []));
    expect(new Set(placed).size).toBe(1);
    for (const result of results) if (!result.ok) expect(result.problem).toEqual({ code: 'running', seconds: 30 });
    expect(results.some(({ ok }) => !ok)).toBe(true);
    expect(await send(cartId, fields, market.app, key)).toEqual({ ok: true, value: { key: placed[0], payUrl: null } });
    expect(await stockOf(variantId)).toBe(49);
  });

  test('answers a refusal again as it was, even when the goods are back', async () => {
    const { cartId, variantId } = await goodsOf({ stock: 1 });
    const fields = await checkoutFields(market.app, cartId);
    await market.app.db.variant.update({ where: { id: variantId }, data: { stock: 0 } });
    const refused = await send(cartId, fields);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'unavailable', lines: [{ variantId, problem: 'sold_out' }] } });
    await market.app.db.variant.update({ where: { id: variantId }, data: { stock: 5 } });
    expect(await send(cartId, fields)).toEqual(refused);
    expect(await send(cartId, await checkoutFields(market.app, cartId))).toMatchObject({ ok: true });
  });

  test('is refused for other contents', async () => {
    const { cartId } = await goodsOf();
    const fields = await checkoutFields(market.app, cartId);
    expect((await send(cartId, fields)).ok).toBe(true);
    const other = await checkoutFields(market.app, cartId, { checkoutKey: fields.typed.checkoutKey ?? '', street: 'Ấp khác' });
    expect(await send(cartId, other)).toMatchObject({ ok: false, problem: { code: 'other_contents' } });
  });

  test('may come in the header of a program, in any form', async () => {
    const { cartId, variantId } = await goodsOf();
    const fields = await checkoutFields(market.app, cartId);
    const first = await send(cartId, fields, market.app, 'don-hang-so-1');
    const again = await send(cartId, { ...fields, typed: { ...fields.typed, checkoutKey: randomUUID() } }, market.app, 'don-hang-so-1');
    expect(first.ok).toBe(true);
    expect(again).toEqual(first);
    expect(await stockOf(variantId)).toBe(19);
  });

  test('of a process that died is taken up after half a minute, not before', async () => {
    const { cartId } = await goodsOf();
    const fields = await checkoutFields(market.app, cartId);
    const key = fields.typed.checkoutKey ?? '';
    expect((await send(cartId, fields, market.app, key)).ok).toBe(true);
    // As it was before the process came to answer.
    await market.app.db.checkoutAttempt.update({ where: { key }, data: { state: 'running', answer: undefined, answeredAt: null } });
    later(29);
    expect(await send(cartId, fields, market.app, key)).toMatchObject({ ok: false, problem: { code: 'running', seconds: 1 } });
    later(1);
    expect((await send(cartId, fields, market.app, key)).ok).toBe(true);
    expect(await groupsOf(fields)).toBe(1);
  });

  test('is forgotten after a week', async () => {
    const { cartId } = await goodsOf();
    const fields = await checkoutFields(market.app, cartId);
    await send(cartId, fields);
    const there = () => market.app.db.checkoutAttempt.count({ where: { key: fields.typed.checkoutKey ?? '' } });
    later(6 * 24 * 3_600);
    await forgetAttempts(market.app);
    expect(await there()).toBe(1);
    later(2 * 24 * 3_600);
    await forgetAttempts(market.app);
    expect(await there()).toBe(0);
  });
});

describe('between the phases', () => {
  test('a crash as the payment begins leaves an unpaid order that holds its goods for 15 minutes, and the same form goes on with it', async () => {
    const { cartId, variantId } = await goodsOf({ account: true });
    const fields = await checkoutFields(market.app, cartId, { paymentMethod: 'vietqr' });
    const key = fields.typed.checkoutKey ?? '';
    const died = Object.create(market.app, { db: { value: brokenAt('payment') } }) as AppContext;
    await expect(send(cartId, fields, died)).rejects.toThrow('the power went out');
    const [order] = await market.app.db.order.findMany({ where: { group: { checkoutKey: key } } });
    expect(order).toMatchObject({ state: 'unpaid', timerAt: new Date(now.getTime() + 15 * 60_000) });
    expect(await stockOf(variantId)).toBe(19);
    const again = await send(cartId, fields);
    expect(again.ok).toBe(true);
    expect([await groupsOf(fields), await stockOf(variantId)]).toEqual([1, 19]);
    expect(await market.app.db.payment.count({ where: { group: { checkoutKey: key } } })).toBe(1);
  });

  /** A database that breaks when a payment is written. */
  function brokenAt(model: string): AppContext['db'] {
    const { db } = market.app;
    return new Proxy(db, {
      get(target, name) {
        if (name === '$transaction') return (run: (tx: object) => Promise<unknown>) => target.$transaction((tx) => run(new Proxy(tx, { get: (inner, each) => (each === model ? raise() : (Reflect.get(inner, each) as unknown)) })));
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }
});

test('a way of paying that a seller does not have is refused, and a transfer is offered where every seller has an account', async () => {
  const without = await goodsOf();
  expect(await send(without.cartId, await checkoutFields(market.app, without.cartId, { paymentMethod: 'vietqr' }))).toMatchObject({ ok: false, problem: { code: 'not_offered' } });
  const { cartId } = await goodsOf({ account: true });
  expect(await send(cartId, await checkoutFields(market.app, cartId, { paymentMethod: 'vietqr' }))).toMatchObject({ ok: true });
});

test('what the law wants said has changed since: the buyer reads it first', async () => {
  const { cartId } = await goodsOf();
  const fields = await checkoutFields(market.app, cartId);
  expect(await send(cartId, { ...fields, typed: { ...fields.typed, termsOf: '2025-01' } })).toMatchObject({ ok: false, problem: { code: 'terms_moved' } });
});
