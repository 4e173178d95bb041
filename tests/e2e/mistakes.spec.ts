import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parsePhone } from '#app/shared/phone.ts';
import { randomPhone } from './support/market.ts';
import type { Market } from './support/market.ts';
import { addToCart, fillBuyer, openCheckout, orderCode, pickAreaPlainly, placeOrder } from './support/shop.ts';
import { expect, test } from './support/test.ts';

/** How many times somebody with this number has bought. */
async function countPurchases({ app: { db } }: Market, phone: string): Promise<number> {
  return db.orderGroup.count({ where: { buyerPhone: parsePhone(phone) ?? '' } });
}

/** What a form would send if it were sent now, but for the named field of a button. */
async function readForm(page: Page, button: string): Promise<Record<string, string>> {
  return page.getByRole('button', { name: button }).evaluate((element) => {
    const form = (element as HTMLButtonElement).form;
    return form ? Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])) : {};
  });
}

test.describe('The checkout', () => {
  test.use({ javaScriptEnabled: false });

  test('names each mistake beside its field and keeps what was typed', async ({ page, market }) => {
    const { path } = await market.makeGoods();
    await addToCart(page, path);
    await openCheckout(page);
    const phone = randomPhone();
    await page.getByLabel('Họ và tên').fill('  Nguyễn   Văn Sầu Riêng ');
    await page.getByLabel('Số điện thoại').fill('0901 23');
    await page.getByLabel('Thư điện tử').fill('rieng@');
    await page.getByLabel('Lời nhắn').fill('Giao buổi chiều');
    // A browser that does not check by itself, as some old phones.
    await page.locator('form', { has: page.getByLabel('Họ và tên') }).evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.getByRole('button', { name: 'Đặt hàng', exact: true }).click();
    await expect(page.getByText('Những gì bạn đã nhập vẫn còn.')).toBeVisible();
    for (const [label, mistake] of [
      ['Số điện thoại', 'Số điện thoại chưa đúng. Ví dụ: 0901 234 567.'],
      ['Thư điện tử', 'Thư điện tử chưa đúng.'],
      ['Tỉnh, thành phố', 'Chọn tỉnh, thành phố.'],
      ['Xã, phường', 'Chọn xã, phường trong tỉnh đã chọn.'],
      ['Số nhà, đường, ấp', 'Nhập số nhà, đường hoặc ấp'],
    ] as const) {
      const field = page.getByLabel(label);
      await expect(field, label).toHaveAttribute('aria-invalid', 'true');
      await expect(field, label).toHaveAccessibleDescription(new RegExp(mistake));
    }
    await expect(page.getByLabel('Họ và tên')).not.toHaveAttribute('aria-invalid');
    await expect(page.getByLabel('Họ và tên')).toHaveValue('  Nguyễn   Văn Sầu Riêng ');
    await expect(page.getByLabel('Số điện thoại')).toHaveValue('0901 23');
    await expect(page.getByLabel('Thư điện tử')).toHaveValue('rieng@');
    await expect(page.getByLabel('Lời nhắn')).toHaveValue('Giao buổi chiều');

    await page.getByLabel('Thư điện tử').fill('');
    await page.getByLabel('Số điện thoại').fill(`84-${phone.slice(1, 4)}-${phone.slice(4)}`);
    await page.getByLabel('Số nhà, đường, ấp').fill('Ấp 3');
    await pickAreaPlainly(page, 'Thành phố Cần Thơ', 'Phường Ninh Kiều');
    await placeOrder(page);
    await expect(page.getByText('Nguyễn Văn Sầu Riêng,')).toContainText(`${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`);
    expect(await countPurchases(market, phone)).toBe(1);
  });

  test('says so before anything is placed when the price has moved or the last piece is gone', async ({ page, market }) => {
    const { db } = market.app;
    const { path, variant } = await market.makeGoods({ price: 50_000 });
    const phone = randomPhone();
    await addToCart(page, path);
    await openCheckout(page);
    await fillBuyer(page, { name: 'Võ Thị Mít', phone, street: 'Ấp 1' });
    await pickAreaPlainly(page, 'Tỉnh Đồng Tháp', 'Phường Sa Đéc');
    await db.variant.update({ where: { id: variant.id }, data: { price: 70_000 } });
    await page.getByRole('button', { name: 'Đặt hàng', exact: true }).click();
    await expect(page.getByText('Bạn xem lại số tiền mới')).toBeVisible();
    await expect(page.getByText('70.000 ₫').first()).toBeVisible();
    await db.variant.update({ where: { id: variant.id }, data: { stock: 0 } });
    await page.getByRole('button', { name: 'Đặt hàng', exact: true }).click();
    await expect(page.getByText(/vừa hết hàng\./)).toBeVisible();
    expect(await countPurchases(market, phone)).toBe(0);
    await db.variant.update({ where: { id: variant.id }, data: { stock: 5 } });
    await placeOrder(page);
    await expect(page.getByText('1 × 70.000 ₫')).toBeVisible();
    expect(await countPurchases(market, phone)).toBe(1);
  });

  test('places one order for one form, however often it is sent at once', async ({ page, market }) => {
    const { path, variant } = await market.makeGoods({ stock: 50 });
    const phone = randomPhone();
    await addToCart(page, path);
    await openCheckout(page);
    await fillBuyer(page, { name: 'Lâm Văn Cóc', phone, street: 'Ấp 2' });
    await pickAreaPlainly(page, 'Tỉnh Đồng Tháp', 'Phường Sa Đéc');
    const form = await readForm(page, 'Đặt hàng');
    const answers = await Promise.all(Array.from({ length: 20 }, () => page.request.post('/checkout', { form, maxRedirects: 0 })));
    expect(answers.map((answer) => answer.status())).toEqual(Array.from({ length: 20 }, () => 303));
    expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1);
    expect(await countPurchases(market, phone)).toBe(1);
    expect((await market.app.db.variant.findUniqueOrThrow({ where: { id: variant.id } })).stock).toBe(49);
  });
});

test('pressing the button twice places one order', async ({ page, market }) => {
  const { path } = await market.makeGoods();
  const phone = randomPhone();
  await addToCart(page, path);
  const checkout = await page.request.get('/checkout');
  expect(checkout.status()).toBe(200);
  await openCheckout(page);
  await fillBuyer(page, { name: 'Trương Thị Quýt', phone, street: 'Ấp 4' });
  await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('can tho');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Xã, phường' }).fill('ninh kieu');
  await page.getByRole('option', { name: 'Phường Ninh Kiều' }).click();
  await page.getByRole('button', { name: 'Đặt hàng', exact: true }).dblclick();
  await orderCode(page);
  expect(await countPurchases(market, phone)).toBe(1);
});

test('an address that does not exist is answered with 404 and a search box, in the language of the address', async ({ page }) => {
  const lost = [
    ['/khong/co', 'vi', 'Không có trang này', 'Tìm hàng'],
    ['/p/khong-co-mon-nay', 'vi', 'Không có trang này', 'Tìm hàng'],
    ['/orders/khong-co-don-nay', 'vi', 'Không có trang này', 'Tìm hàng'],
    ['/en/sellers/nobody', 'en', 'There is no such page', 'Search goods'],
    ['/en/areas/nowhere', 'en', 'There is no such page', 'Search goods'],
    ['/en/help/nothing', 'en', 'There is no such page', 'Search goods'],
  ] as const;
  for (const [address, language, heading, box] of lost) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(new RegExp(heading));
    await expect(page.getByLabel(box, { exact: true })).toBeVisible();
  }
  await page.getByRole('combobox', { name: 'Search goods' }).fill('xoai');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\?q=xoai/);
  expect((await page.request.get('/p/%E0%A4%A')).status(), 'an address that is not even text').toBeLessThan(500);
});

test('a query parameter that makes no sense is dropped', async ({ request }) => {
  const odd = [
    '/search?page=abc&sort=up&min=-5&max=viel&stars=99&group=cars&district=nowhere&commune=0&inStock=perhaps',
    '/search?page=99999999999999999999',
    '/search?page=-1&perPage=0',
    '/search?min=9999999999999999999999&max=1e400',
    '/search?q=%00&stars=%00',
    `/search?q=${'a'.repeat(3000)}`,
    '/search?q=%E0%A4%A',
    "/search?q=';DROP TABLE product;--",
    '/search?stars=3&stars=4&stars=4&group=&group=',
    '/areas?x=%FF',
    '/groups/fresh-food?page=0&sort=%F0%9F%A5%AD',
    '/cart?problem=unheard',
    '/help/buying?topic=1',
    '/sign-in?back=//evil.example/',
  ];
  for (const address of odd) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
  }
  for (const back of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
    const answer = await request.post('/preferences', { form: { size: 'large', back }, maxRedirects: 0 });
    expect(answer.headers().location, back).toBe('/');
  }
});

test.describe('A form of another site', () => {
  const foreign = { origin: 'https://evil.example' };

  test('is refused wherever it is sent, and changes nothing', async ({ request, market }) => {
    const { variant } = await market.makeGoods();
    const add = { intent: 'add', variantId: variant.id, quantity: '1' };
    const routes = readFileSync(new URL('../../app/routes.ts', import.meta.url), 'utf8');
    expect(routes).toContain("id = `${prefix || 'vi'}:${file}`");
    const cartData = '/cart?_data=vi%3Ashop%2Fcart.tsx';
    for (const address of ['/cart', '/en/cart', cartData, '/checkout', '/orders', '/preferences', '/sign-in', '/sign-out', '/seller/products', '/api/v1/products', '/khong-co']) {
      for (const headers of [foreign, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
        const answer = await request.post(address, { form: add, headers, maxRedirects: 0 });
        expect(answer.status(), `${address} ${JSON.stringify(headers)}`).toBe(403);
        expect(answer.headers()['set-cookie']).toBeUndefined();
      }
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect((await request.fetch('/cart', { method, headers: foreign })).status(), method).toBe(403);
    expect(await market.app.db.cartLine.count({ where: { variantId: variant.id } })).toBe(0);
    // The same forms of the market itself do something: what was refused was refused for its origin.
    const own = await request.post('/cart', { form: add, headers: { origin: new URL(test.info().project.use.baseURL ?? '').origin }, maxRedirects: 0 });
    expect(own.status()).toBe(303);
    const data = await request.post(cartData, { form: add, maxRedirects: 0 });
    expect(data.status()).toBe(204);
    expect(data.headers()['x-remix-redirect']).toBe('/cart');
    expect(await market.app.db.cartLine.count({ where: { variantId: variant.id } })).toBe(1);
  });

  test('is refused in a real browser too', async ({ page, market, baseURL }) => {
    const { variant } = await market.makeGoods();
    const form = `<form method="post" action="${baseURL}/cart"><input name="intent" value="add"><input name="variantId" value="${variant.id}"><button>Prize</button></form>`;
    await page.route('http://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: form }));
    await page.goto('http://evil.example/');
    const [answer] = await Promise.all([page.waitForResponse(`${baseURL}/cart`), page.getByRole('button', { name: 'Prize' }).click()]);
    expect(answer.status()).toBe(403);
    expect(await market.app.db.cartLine.count({ where: { variantId: variant.id } })).toBe(0);
  });
});
