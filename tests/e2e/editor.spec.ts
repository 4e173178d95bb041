import sharp from 'sharp';
import type { BrowserContext } from '@playwright/test';
import { addDays, vietnamDay } from '#app/shared/dates.ts';
import type { Market } from './support/market.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

/** A seller of this test alone, signed in, with a draft that it has begun. */
async function openDraft(context: BrowserContext, market: Market) {
  const { seller, product } = await market.makeGoods();
  const { phone, password } = await market.makeSellerPerson(seller.id);
  expect((await context.request.post('/sign-in', { form: { phone, password }, maxRedirects: 0 })).status()).toBe(303);
  await market.app.db.product.update({ where: { id: product.id }, data: { state: 'draft', publishedAt: null } });
  const read = () => market.app.db.product.findUniqueOrThrow({ where: { id: product.id }, include: { variants: { orderBy: { position: 'asc' } }, pictures: true, originCommune: true } });
  return { seller, address: `/seller/products/${product.id}`, read };
}

test('season, harvest, reach, origin, own number and bar code are written on a phone and shown to buyers', async ({ page, context, market }) => {
  const { address, read } = await openDraft(context, market);
  const harvest = addDays(vietnamDay(new Date()), 30);
  await page.goto(address);
  await expect(page.locator('form[data-listing-form]')).toHaveAttribute('data-kept', '');
  await page.getByText('Mã riêng, mã vạch').click();
  await page.getByLabel('Mã riêng của bạn').fill('bt 01');
  await page.getByLabel('Số dưới mã vạch').fill('4006381333932');
  await page.getByLabel('Số dưới mã vạch').blur();
  await expect(page.getByText('Mã vạch này sai một số nào đó')).toBeVisible();
  await page.getByLabel('Số dưới mã vạch').fill('4006381333931');
  await page.getByRole('button', { name: 'Lưu lại' }).last().click();
  await expect(page.getByText('Chọn nơi giao được')).toBeVisible();
  await page.getByLabel('Trong vùng').check();
  await page.getByLabel('Để được bao nhiêu ngày').fill('7');
  await page.getByText('Mùa và bán trước').click();
  await page.getByLabel('Tháng 4').check();
  await page.getByLabel('Bán trước: ngày thu hoạch').fill(harvest);
  await page.getByText('Nơi làm ra', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Xã, phường làm ra món này' }).fill('my tho');
  await page.getByRole('option', { name: 'Phường Mỹ Tho' }).click();
  await page.getByRole('button', { name: 'Lưu lại' }).last().click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  const product = await read();
  expect(product).toMatchObject({ reach: 'region', shelfLifeDays: 7, seasonMonths: [4], harvestOn: new Date(`${harvest}T00:00:00Z`), originCommune: { name: 'Mỹ Tho' } });
  expect(product.variants).toMatchObject([{ sku: 'BT01', gtin: '4006381333931' }]);

  await market.app.db.product.update({ where: { id: product.id }, data: { state: 'on_sale', publishedAt: new Date() } });
  await page.goto(`/p/${product.slug}`);
  const facts = page.getByRole('definition');
  await expect(facts.filter({ hasText: 'Thu hoạch khoảng' })).toContainText('gửi sau ngày đó');
  await expect(facts.filter({ hasText: 'Chỉ giao trong vùng' })).toContainText('Đồng bằng sông Cửu Long');
  await expect(facts.filter({ hasText: '4006381333931' })).toBeVisible();
  await expect(facts.filter({ hasText: 'Phường Mỹ Tho' })).toBeVisible();
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(data.join()).toContain('"gtin":"4006381333931"');
  expect(data.join()).toContain('schema.org/PreOrder');
});

test('what is typed into the editor outlives a reload, and an own number that is taken is named beside its field', async ({ page, context, market, complaints }) => {
  const { seller, address, read } = await openDraft(context, market);
  await market.app.db.product.create({ data: { sellerId: seller.id, slug: `khac-${seller.id}`, name: 'Món khác', groupKey: 'tea', seasonMonths: [], variants: { create: { position: 0, name: 'gói', price: 1000, weightGrams: 100, stock: 1, sku: 'DA-CO' } } } });
  const form = page.locator('form[data-listing-form]');
  await page.goto(address);
  await expect(form).toHaveAttribute('data-kept', '');
  await page.getByLabel('Tên món hàng', { exact: true }).fill('Tên đang gõ dở');
  await page.getByRole('button', { name: 'Thêm một loại' }).click();
  await page.getByLabel('Tên loại').nth(1).fill('Thùng 5 kg');
  await page.getByLabel('Giá (đồng)').nth(1).fill('200.000');
  await page.getByLabel('Hàng nặng').nth(1).fill('5 kg');
  await page.getByText('Mã riêng, mã vạch').nth(1).click();
  await page.getByLabel('Mã riêng của bạn').nth(1).fill('da-co');
  await page.getByLabel('Trong vùng').check();
  await expect(form).not.toHaveAttribute('data-writing');
  await page.reload();
  await expect(page.getByText('Phần bạn ghi dở lần trước vẫn còn đây.')).toBeVisible();
  await expect(page.getByLabel('Tên món hàng', { exact: true })).toHaveValue('Tên đang gõ dở');
  await expect(page.getByLabel('Tên loại').nth(1)).toHaveValue('Thùng 5 kg');
  await expect(page.getByLabel('Trong vùng')).toBeChecked();

  await expect(form).toHaveAttribute('data-kept', '');
  const buffer = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#208040' } }).jpeg().toBuffer();
  await page.getByLabel('Chọn ảnh có sẵn').setInputFiles({ name: 'xanh.jpg', mimeType: 'image/jpeg', buffer });
  await expect(page.getByRole('img', { name: 'Ảnh mới 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Lưu lại' }).last().click();
  await expect(page.getByText('Món khác của bạn đã dùng mã riêng này.').first()).toBeVisible();
  await expect(page.getByLabel('Mã riêng của bạn').nth(1)).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Mã riêng của bạn').nth(1).fill('DA-CO-2');
  await page.getByRole('button', { name: 'Lưu lại' }).last().click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  expect(await read()).toMatchObject({ name: 'Tên đang gõ dở', pictures: [{}], variants: [{}, { name: 'Thùng 5 kg', sku: 'DA-CO-2' }] });
  await page.reload();
  await expect(page.getByText('Phần bạn ghi dở lần trước vẫn còn đây.')).toHaveCount(0);
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/status of 422/.test(line)));
});
