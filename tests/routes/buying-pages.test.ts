import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createCart } from '#tests/factories/carts.ts';
import { createDiscountCode } from '#tests/factories/discounts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();

async function goodsOf(facts: { price?: number; stock?: number } = {}) {
  const seller = await createSeller(market.app.db, { name: 'Hộ Ba Rim' });
  const product = await createProduct(market.app.db, seller.id, { name: 'Bánh phồng tôm', ...facts });
  return { seller, variantId: product.variants[0]?.id ?? '' };
}

const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const hidden = (html: string, name: string) => unescape(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '');
const typed = { name: 'Trần Văn Năm', phone: '0912345678', provinceCode: '82', communeCode: '30214', street: 'Ấp Tân Lợi', paymentMethod: 'cod' };

/** The checkout page of a cart, and its form as somebody fills it in. */
async function openForm(cookie: string, extra: Record<string, string> = {}) {
  const html = await (await market.get('/checkout', { cookie })).text();
  const kept = { checkoutKey: hidden(html, 'checkoutKey'), seen: hidden(html, 'seen'), termsOf: hidden(html, 'termsOf') };
  return { html, form: { ...kept, ...typed, ...extra } };
}

const post = (path: string, cookie: string, form: Record<string, string>, headers: Record<string, string> = {}) => market.send(path, { method: 'POST', headers: { cookie, ...headers }, body: new URLSearchParams(form) });

describe('the checkout', () => {
  test('can be sent at once by who has seen the fees of all zones; the answer is the same however often it is sent', async () => {
    const { variantId } = await goodsOf();
    const cookie = `cart=${await createCart(market.app.db, [{ variantId }])}`;
    const { form } = await openForm(cookie);
    const first = await post('/checkout', cookie, form);
    expect([first.status, first.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/orders\/[\w-]{24}\?placed$/)]);
    const again = await post('/checkout', cookie, form);
    expect([again.status, again.headers.get('location')]).toEqual([303, first.headers.get('location')]);
    expect(await market.app.db.orderLine.count({ where: { variantId } })).toBe(1);
  });

  test('says with 409 and a time to wait that the same checkout is being worked, and keeps what was sent', async () => {
    const { variantId } = await goodsOf();
    const cookie = `cart=${await createCart(market.app.db, [{ variantId }])}`;
    const { form } = await openForm(cookie);
    const key = randomUUID();
    expect((await post('/checkout', cookie, form, { 'idempotency-key': key })).status).toBe(303);
    await market.app.db.checkoutAttempt.update({ where: { key }, data: { state: 'running', leaseUntil: new Date(Date.now() + 20_000) } });
    const answer = await post('/checkout', cookie, form, { 'idempotency-key': key });
    expect(answer.status).toBe(409);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(10);
    const html = await answer.text();
    expect(html).toContain('Chợ đang xử lý đơn này');
    expect(hidden(html, 'street')).toBe('Ấp Tân Lợi');
  });

  test('refuses a key that stands for other contents, and gives the page a new one', async () => {
    const { variantId } = await goodsOf();
    const cookie = `cart=${await createCart(market.app.db, [{ variantId }])}`;
    const { form } = await openForm(cookie);
    await post('/checkout', cookie, form);
    const answer = await post('/checkout', cookie, { ...form, street: 'Ấp khác' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Lần đặt này đã được gửi với nội dung khác.');
    expect(hidden(html, 'checkoutKey')).not.toBe(form.checkoutKey);
  });

  test('that a price, a fee and a code have moved is said line by line, with what it was and what it is', async () => {
    const { db } = market.app;
    const { seller, variantId } = await goodsOf({ price: 50_000 });
    const { code, id } = await createDiscountCode(db, { value: 5_000 });
    const cookie = `cart=${await createCart(db, [{ variantId }])}`;
    const asked = await post('/checkout', cookie, { ...(await openForm(cookie)).form, code: code.toLowerCase(), intent: 'recalculate', note: 'Giao buổi sáng' });
    const html = await asked.text();
    expect(html).toContain(`Mã ${code}: giảm 5.000`);
    const form = { ...typed, checkoutKey: hidden(html, 'checkoutKey'), seen: hidden(html, 'seen'), termsOf: hidden(html, 'termsOf'), codes: code, note: 'Giao buổi sáng' };
    await db.variant.update({ where: { id: variantId }, data: { price: 55_000 } });
    await db.sellerDeliveryRate.create({ data: { sellerId: seller.id, zone: 'province', validFrom: new Date('2026-01-01'), firstGrams: 5_000, firstFee: 33_000, stepGrams: 500, stepFee: 1_000 } });
    await db.discountCode.update({ where: { id }, data: { endedAt: new Date() } });
    const answer = await post('/checkout', cookie, form);
    expect(answer.status).toBe(409);
    const text = (await answer.text()).replaceAll('\u00a0', ' ');
    for (const sentence of ['Bánh phồng tôm: trước 50.000 ₫, nay 55.000 ₫.', 'Phí giao của Hộ Ba Rim: trước 21.000 ₫, nay 33.000 ₫.', 'Giảm giá: trước 5.000 ₫, nay 0 ₫.', `Mã ${code} đã hết hạn.`, 'Giao buổi sáng', 'Trần Văn Năm']) expect(text).toContain(sentence);
    expect(await db.orderLine.count({ where: { variantId } })).toBe(0);
  });

  test('shows before the order who sells, that nothing is added, how goods go back and where to complain', async () => {
    const { variantId } = await goodsOf();
    const { html } = await openForm(`cart=${await createCart(market.app.db, [{ variantId }])}`);
    for (const words of ['Người bán: Hộ Ba Rim, Ấp Hòa Phúc, Xã Cái Bè, điện thoại 0901 234 567.', 'Không thu thêm khoản nào.', 'href="/help/returns"', 'href="/help/privacy"']) expect(html).toContain(words);
  });

  test('fills in the address that somebody who is signed in used last, and another of the book at a press', async () => {
    const { db } = market.app;
    const person = await signedInPerson(market.app, { name: 'Lê Thị Mơ' });
    const commune = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '30214', validTo: null } });
    const address = { userId: person.userId, name: 'Lê Thị Mơ', phone: '+84912345678', provinceId: commune.parentId ?? '', communeId: commune.id };
    const older = await db.savedAddress.create({ data: { ...address, street: 'Ấp Cũ', usedAt: new Date('2026-01-01') } });
    await db.savedAddress.create({ data: { ...address, street: 'Ấp Mới', usedAt: new Date('2026-02-01') } });
    const { variantId } = await goodsOf();
    const cookie = `cart=${await createCart(db, [{ variantId }])}; ${person.cookie}`;
    const { html, form } = await openForm(cookie);
    expect([hidden(html, 'street'), html.includes('Hãng vận chuyển giao tận nơi')]).toEqual(['', true]);
    expect(html).toMatch(/name="street"[^>]*value="Ấp Mới"|value="Ấp Mới"[^>]*name="street"/);
    const other = await (await post('/checkout', cookie, { ...form, useAddress: older.id })).text();
    expect(other).toMatch(/name="street"[^>]*value="Ấp Cũ"|value="Ấp Cũ"[^>]*name="street"/);
  });
});

describe('codes', () => {
  const terms = { code: 'HOMNAY', kind: 'amount', amount: '15.000' };

  test('a shop makes one, sees it and ends it', async () => {
    const { seller } = await goodsOf();
    const owner = await signedInPerson(market.app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] });
    const wrong = await post('/seller/discounts', owner.cookie, { ...terms, amount: 'nhiều' });
    expect([wrong.status, (await wrong.text()).includes('Nhập số tiền, ví dụ 20.000.')]).toEqual([422, true]);
    expect((await post('/seller/discounts', owner.cookie, terms)).headers.get('location')).toBe('/seller/discounts?done=created');
    const discount = await market.app.db.discountCode.findUniqueOrThrow({ where: { code: 'HOMNAY' } });
    expect(discount.sellerId).toBe(seller.id);
    expect(await (await market.get('/seller/discounts', { cookie: owner.cookie })).text()).toContain('HOMNAY');
    expect((await post('/seller/discounts', owner.cookie, { end: discount.id })).headers.get('location')).toBe('/seller/discounts?done=ended');
  });

  test('only the operator makes codes of the market', async () => {
    const operator = await signedInPerson(market.app, { roles: [{ role: 'operator' }] });
    const province = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: '82', validTo: null } });
    const officer = await signedInPerson(market.app, { roles: [{ role: 'department_officer', areaId: province.id }] });
    expect((await post('/admin/discounts', officer.cookie, { ...terms, code: 'CHUNG' })).status).toBe(404);
    expect((await post('/admin/discounts', operator.cookie, { ...terms, code: 'CHUNG' })).status).toBe(303);
    expect((await market.app.db.discountCode.findUniqueOrThrow({ where: { code: 'CHUNG' } })).sellerId).toBeNull();
  });
});

test('signing out leaves the cart with the account, and the browser without it', async () => {
  const { variantId } = await goodsOf();
  const cartId = await createCart(market.app.db, [{ variantId }]);
  const person = await signedInPerson(market.app);
  const answer = await post('/sign-out', `cart=${cartId}; ${person.cookie}`, { back: '/' });
  expect(answer.headers.getSetCookie().filter((cookie) => /^cart(_count)?=[^;]*;.*Max-Age=0/i.test(cookie))).toHaveLength(2);
  expect(await market.app.db.cartLine.count({ where: { cartId } })).toBe(1);
});

test('an address book is added to, and says what is wrong beside the field', async () => {
  const person = await signedInPerson(market.app);
  const { paymentMethod: _, ...address } = typed;
  const wrong = await post('/account/addresses', person.cookie, { ...address, phone: '12' });
  expect([wrong.status, (await wrong.text()).includes('Số điện thoại chưa đúng.')]).toEqual([422, true]);
  expect((await post('/account/addresses', person.cookie, address)).headers.get('location')).toBe('/account/addresses?done=saved');
  expect(await (await market.get('/account/addresses', { cookie: person.cookie })).text()).toContain('Ấp Tân Lợi');
  expect((await market.get('/account/addresses?edit=0192f0c0-0000-7000-8000-000000000000', { cookie: person.cookie })).status).toBe(404);
});

// Last, because all tests of this file come from one address.
test('who guesses codes is told to wait, and learns no more of those that there are; the order can be sent without one', async () => {
  const { variantId } = await goodsOf();
  const { code } = await createDiscountCode(market.app.db);
  const cookie = `cart=${await createCart(market.app.db, [{ variantId }])}`;
  const { form } = await openForm(cookie);
  const type = (codes: string[]) => market.send('/checkout', { method: 'POST', headers: { cookie }, body: new URLSearchParams([...Object.entries(form), ...codes.map((each): [string, string] => ['codes', each]), ['intent', 'code']]) });
  // One that is there is no guess, however often the page is reckoned anew with it.
  for (let time = 0; time < 8; time += 1) expect((await type(Array.from({ length: 10 }, () => code))).status).toBe(200);
  const guesses = Array.from({ length: 7 }, (_, turn) => Array.from({ length: 10 }, (__, at) => `DOAN${turn}${at}`));
  const answers = await Promise.all(guesses.map(type));
  expect(answers.some(({ status }) => status === 429)).toBe(true);
  const refused = await type([code]);
  expect([refused.status, Number(refused.headers.get('retry-after')) > 60]).toEqual([429, true]);
  const html = await refused.text();
  expect([html.includes('Bạn đã thử nhiều mã giảm giá quá. Đợi'), html.includes(code)]).toEqual([true, false]);
  expect((await post('/checkout', cookie, form)).status).toBe(303);
});
