import { randomFillSync } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { pieceSize } from '#app/platform/uploads/piece.ts';
import type { Market } from './support/market.ts';
import { expect, listen, test } from './support/test.ts';

test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, serviceWorkers: 'allow' });

const name = 'Xoài cát Hòa Lộc vườn thử';
const colors = { 'do.jpg': '#c02020', 'xanh.jpg': '#20a020', 'lam.jpg': '#2020c0' };

/** A photograph of one colour with so much grain that it takes several pieces. */
async function photograph(color: string): Promise<Buffer> {
  const [width, height] = [1600, 1200];
  const grain = await sharp(randomFillSync(Buffer.alloc(width * height * 3)), { raw: { width, height, channels: 3 } }).png().toBuffer();
  const tint = { create: { width, height, channels: 4 as const, background: { ...hex(color), alpha: 0.6 } } };
  const bytes = await sharp(grain).composite([{ input: tint }]).jpeg({ quality: 92 }).toBuffer();
  expect(bytes.length).toBeGreaterThan(1024 * 1024);
  return bytes;
}

const hex = (color: string) => ({ r: parseInt(color.slice(1, 3), 16), g: parseInt(color.slice(3, 5), 16), b: parseInt(color.slice(5, 7), 16) });
const strongest = (color: string) => Object.entries(hex(color)).sort(([, a], [, b]) => b - a)[0]?.[0];

/** A seller of this test alone, signed in. */
async function signInAsSeller(context: BrowserContext, market: Market) {
  const { seller } = await market.makeGoods();
  const { phone, password } = await market.makeSellerPerson(seller.id);
  const answer = await context.request.post('/sign-in', { form: { phone, password }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  const products = () => market.app.db.product.findMany({ where: { sellerId: seller.id, name: { startsWith: name } }, include: { pictures: { orderBy: { position: 'asc' } }, variants: true } });
  return { seller, products };
}

const form = (page: Page) => page.locator('form[data-listing-form]');

async function openForm(page: Page) {
  await page.goto('/seller/products/new');
  await expect(form(page)).toHaveAttribute('data-offline', '');
}

async function typeListing(page: Page) {
  await page.getByLabel('Tên món hàng').fill(name);
  await page.getByText('kg', { exact: true }).click();
  await page.getByLabel('Giá (đồng)').fill('65.000');
  await page.getByLabel('Số còn').fill('40');
  await page.getByLabel('Trong vùng').check();
}

async function choosePictures(page: Page) {
  const files = await Promise.all(Object.entries(colors).map(async ([file, color]) => ({ name: file, mimeType: 'image/jpeg', buffer: await photograph(color) })));
  await page.getByLabel('Chọn ảnh có sẵn').setInputFiles(files);
  await expect(page.getByRole('img', { name: 'Ảnh mới 3' })).toBeVisible();
}

const waiting = (page: Page) => page.getByRole('heading', { name: 'Đang chờ gửi: 1 món' });

test('a listing that was written without a line stands in the market once, with its photographs in order, when the line is back', async ({ page, context, market, complaints }) => {
  test.slow();
  const { products } = await signInAsSeller(context, market);
  await openForm(page);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Đăng món mới' })).toBeVisible();
  await expect(form(page)).toHaveAttribute('data-kept', '');
  await typeListing(page);
  await choosePictures(page);

  // A battery that dies: everything is there again.
  await page.reload();
  await expect(page.getByLabel('Tên món hàng')).toHaveValue(name);
  await expect(page.getByLabel('Giá (đồng)')).toHaveValue('65.000');
  await expect(page.getByLabel('Trong vùng')).toBeChecked();
  await expect(page.getByRole('img', { name: /^Ảnh mới/ })).toHaveCount(3);

  await page.getByRole('button', { name: 'Gửi duyệt' }).dblclick();
  // Three photographs are written to the phone's own memory: slow where others work beside.
  await expect(page.getByText('Đã cất trên máy này.')).toBeVisible({ timeout: 20_000 });
  await expect(waiting(page)).toBeVisible();
  await page.reload();
  await expect(waiting(page)).toBeVisible();
  await expect(page.getByLabel('Tên món hàng')).toHaveValue('');
  expect(await products()).toEqual([]);

  // The line comes back, breaks in the middle of a photograph, and swallows the last answer.
  const offsets: string[] = [];
  let intakes = 0;
  await context.route('**/seller/uploads/*', async (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    offsets.push(request.headers()['upload-offset'] ?? '');
    return offsets.length === 3 ? route.abort('connectionreset') : route.continue();
  });
  await context.route('**/seller/listing-intake', async (route) => {
    intakes += 1;
    const answer = await route.fetch();
    return intakes === 1 ? route.abort('connectionreset') : route.fulfill({ response: answer });
  });
  await context.setOffline(false);
  await expect(waiting(page)).toBeHidden({ timeout: 45_000 });

  const [product, ...more] = await products();
  expect(more).toEqual([]);
  expect(product).toMatchObject({ name, state: 'in_review', reach: 'region', groupKey: 'fresh-food', variants: [{ name: 'kg', price: 65_000, stock: 40, weightGrams: 1000 }] });
  expect(product?.pictures.map(({ color }) => strongest(color))).toEqual(['r', 'g', 'b']);
  expect(intakes).toBe(2);
  // What was there is not sent again: after the break it goes on where it broke.
  expect(offsets.slice(0, 4)).toEqual(['0', String(pieceSize), String(2 * pieceSize), String(2 * pieceSize)]);
  expect(offsets.filter((offset) => offset === '0')).toHaveLength(3);
  expect(await market.app.db.upload.count({ where: { ownerId: { in: (await market.app.db.roleGrant.findMany({ where: { sellerId: product?.sellerId ?? '' } })).map(({ userId }) => userId) } } })).toBe(0);
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|Failed to fetch/.test(line)));
});

test('what one person keeps on a phone is neither shown nor sent when another signs in there', async ({ page, context, market, complaints }) => {
  test.slow();
  const first = await signInAsSeller(context, market);
  await openForm(page);
  await context.setOffline(true);
  await typeListing(page);
  await choosePictures(page);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(waiting(page)).toBeVisible();
  await page.goto('about:blank');
  await context.clearCookies();
  await context.setOffline(false);

  const second = await signInAsSeller(context, market);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openForm(page);
  await expect(page.getByText(name)).toHaveCount(0);
  await expect(waiting(page)).toBeHidden();
  await expect(page.getByLabel('Tên món hàng')).toHaveValue('');
  await expect.poll(() => asked.filter((path) => path.startsWith('/seller/uploads/')).length).toBeGreaterThan(0);
  expect(await first.products()).toEqual([]);
  expect(await second.products()).toEqual([]);
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/status of 403|ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(line)));
});

test('the quick form works without a script: mistakes are named, photographs stay, and it is handed in once', async ({ browser, context, market, complaints }) => {
  const { products } = await signInAsSeller(context, market);
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState(), viewport: { width: 360, height: 740 } });
  listen(plain, complaints);
  const page = await plain.newPage();
  await page.goto('/seller/products/new');
  await page.getByLabel('Tên món hàng').fill(name);
  await page.getByLabel('Chọn ảnh có sẵn').setInputFiles([{ name: 'do.jpg', mimeType: 'image/jpeg', buffer: await photograph('#c02020') }]);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.getByText('Chọn bán theo ký, hộp, gói… hoặc ghi đơn vị khác.')).toBeVisible();
  await expect(page.getByLabel('Tên món hàng')).toHaveValue(name);
  await expect(page.getByRole('img', { name: 'Ảnh 1' })).toBeVisible();
  await typeListing(page);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.getByText('Đã gửi duyệt.')).toBeVisible();
  const [product, ...more] = await products();
  expect(more).toEqual([]);
  expect(product).toMatchObject({ state: 'in_review', pictures: [{}], variants: [{ price: 65_000 }] });
  const multipart = { id: product?.id ?? '', do: 'hand_in', productName: name, unit: 'kg', price: '65.000', stock: '40', reach: 'region' };
  expect((await plain.request.post('/seller/products/new', { multipart, maxRedirects: 0 })).status()).toBe(303);
  expect(await products()).toEqual([product]);
  await plain.close();
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/status of 422/.test(line)));
});
