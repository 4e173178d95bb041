import type { Page } from '@playwright/test';
import { addToCart } from './support/shop.ts';
import { expect, test } from './support/test.ts';

async function expectDisplay(page: Page, size: string, contrast: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-size', size);
  await expect(page.locator('html')).toHaveAttribute('data-contrast', contrast);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('text size and contrast are kept from page to page, and can be taken back', async ({ page }) => {
      await page.goto('/areas');
      await expectDisplay(page, 'normal', 'normal');
      const letters = () => page.getByRole('heading', { level: 1 }).evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
      const before = await letters();
      await page.getByRole('button', { name: 'Cỡ chữ rất lớn' }).click();
      await expect(page).toHaveURL(/\/areas$/);
      await expectDisplay(page, 'larger', 'normal');
      expect(await letters()).toBeGreaterThan(before * 1.15);
      await expect(page.getByRole('button', { name: 'Cỡ chữ rất lớn', pressed: true })).toBeVisible();
      await page.getByRole('button', { name: 'Tương phản cao' }).click();
      for (const address of ['/', '/search?q=xoai', '/en/orders', '/cart']) {
        await page.goto(address);
        await expectDisplay(page, 'larger', 'high');
      }
      await page.getByRole('button', { name: 'Normal text' }).or(page.getByRole('button', { name: 'Cỡ chữ vừa' })).click();
      await page.getByRole('button', { name: 'Tương phản thường' }).click();
      await expectDisplay(page, 'normal', 'normal');
    });

    test('the other language is the same page under /en, and back', async ({ page, market }) => {
      const { product, path } = await market.makeGoods();
      await page.goto(`${path}?ref=tin-nhan`);
      await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(new RegExp(`/en${path}`));
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(product.name);
      await page.getByRole('button', { name: 'Add to cart' }).click();
      await expect(page).toHaveURL(/\/en\/cart$/);
      await page.getByRole('main').getByRole('link', { name: 'Checkout' }).click();
      await expect(page).toHaveURL(/\/en\/checkout$/);
      await page.getByRole('contentinfo').getByRole('link', { name: 'Tiếng Việt' }).click();
      await expect(page).toHaveURL(/[^n]\/checkout$/);
      await expect(page.getByRole('heading', { level: 1, name: 'Đặt hàng', exact: true })).toBeVisible();
    });
  });
}

test('the cart says how many kinds of goods are in it, on every page, also after going back', async ({ page, market }) => {
  const [first, second] = [await market.makeGoods(), await market.makeGoods()];
  const cart = (count: number) => page.getByRole('banner').getByRole('link', { name: `Giỏ hàng, ${count} món` });
  await page.goto('/');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Giỏ hàng', exact: true })).toBeVisible();
  await addToCart(page, first.path);
  await expect(cart(1)).toBeVisible();
  await addToCart(page, second.path);
  await expect(cart(2)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second.product.name);
  await expect(cart(2)).toBeVisible();
  await page.goto('/cart');
  await page.getByRole('button', { name: `Bỏ ${first.product.name} ra khỏi giỏ` }).click();
  await expect(cart(1)).toBeVisible();
  await page.getByRole('spinbutton', { name: `Số lượng của ${second.product.name}` }).fill('3');
  await page.getByRole('button', { name: 'Cập nhật' }).click();
  await expect(page.getByText('150.000 ₫').first()).toBeVisible();
  await page.goto('/help/buying');
  await expect(cart(1)).toBeVisible();
});

test('going back after an order shows an empty cart, and cannot place it again', async ({ page, market }) => {
  const { variant } = await market.makeGoods({ stock: 5 });
  await page.request.post('/cart', { form: { intent: 'add', variantId: variant.id } });
  await page.goto('/checkout');
  await page.getByLabel('Họ và tên').fill('Mai Thị Sen');
  await page.getByLabel('Số điện thoại').fill('0901 234 567');
  await page.getByLabel('Số nhà, đường, ấp').fill('Ấp 9');
  await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('ca mau');
  await page.getByRole('option', { name: 'Tỉnh Cà Mau' }).click();
  await page.getByRole('combobox', { name: 'Xã, phường' }).fill('bac lieu');
  await page.getByRole('option', { name: 'Phường Bạc Liêu' }).click();
  await page.getByRole('button', { name: 'Đặt hàng', exact: true }).click();
  await expect(page.getByText('Đã đặt hàng. Cảm ơn bạn!')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Giỏ hàng', exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Đặt hàng', exact: true }).or(page.getByRole('heading', { name: 'Giỏ hàng chưa có gì' })).first()).toBeVisible();
  await page.goto('/cart');
  await expect(page.getByRole('heading', { level: 1, name: 'Giỏ hàng chưa có gì' })).toBeVisible();
  expect((await market.app.db.variant.findUniqueOrThrow({ where: { id: variant.id } })).stock).toBe(4);
});
