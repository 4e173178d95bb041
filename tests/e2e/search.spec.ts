import type { Page } from '@playwright/test';
import { inspectPage } from './support/inspect.ts';
import { pickAreaPlainly } from './support/shop.ts';
import { expect, test } from './support/test.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const goods = (page: Page) => page.getByRole('region', { name: 'Hàng hóa' }).getByRole('article');
/** What opens a part that is folded away. */
const fold = (page: Page, title: string) => page.locator('summary').filter({ hasText: title });
const names = (page: Page) => goods(page).getByRole('heading').allInnerTexts();
const total = async (page: Page) => Number(/(\d+) món/.exec(await page.getByRole('region', { name: 'Hàng hóa' }).innerText())?.[1]);

test.describe('On a phone without JavaScript', () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test('a list is narrowed step by step, and each step is taken back', async ({ page }) => {
    await page.goto('/search?q=xoai');
    const all = await total(page);
    await expect(page.getByRole('checkbox').first(), 'the filters are folded away').toBeHidden();
    await fold(page, 'Lọc hàng').click();
    await expect(page.getByRole('button', { name: 'Xem kết quả' })).toBeInViewport();
    await fold(page, 'Sao OCOP').click();
    await page.getByRole('checkbox', { name: /OCOP 4 sao/ }).check();
    await page.getByRole('checkbox', { name: /OCOP 5 sao/ }).check();
    await page.getByRole('button', { name: 'Xem kết quả' }).click();
    await expect(page).toHaveURL(/stars=5&stars=4/);
    const starred = await total(page);
    expect(starred).toBeGreaterThan(0);
    expect(starred).toBeLessThan(all);
    await fold(page, 'Lọc hàng (2)').click();
    await fold(page, 'Giá (đồng)').click();
    await page.getByRole('link', { name: /^50\.000/ }).click();
    await expect(page).toHaveURL('/search?q=xoai&stars=4&stars=5&min=50000&max=99999');
    expect(await total(page)).toBeLessThan(starred);
    await page.getByRole('link', { name: 'Bỏ lọc OCOP 4 sao' }).click();
    await expect(page).toHaveURL('/search?q=xoai&stars=5&min=50000&max=99999');
    await page.getByRole('link', { name: 'Bỏ hết' }).last().click();
    await expect(page).toHaveURL('/search?q=xoai');
    expect(await total(page)).toBe(all);
  });

  test('only what reaches a commune is shown, chosen in two steps', async ({ page }) => {
    await page.goto('/search');
    const all = await total(page);
    await fold(page, 'Lọc hàng').click();
    await page.getByRole('link', { name: 'Gửi được tới chỗ tôi' }).click();
    await pickAreaPlainly(page, 'Thành phố Hà Nội', 'Phường Hoàn Kiếm');
    await page.getByRole('button', { name: 'Xem kết quả' }).click();
    await expect(page.getByRole('link', { name: 'Bỏ lọc Gửi được tới Phường Hoàn Kiếm' })).toBeVisible();
    expect(await total(page)).toBeLessThan(all);
    await page.getByRole('link', { name: 'Bỏ lọc Gửi được tới Phường Hoàn Kiếm' }).click();
    await expect(page).toHaveURL('/search');
  });

  test('near a commune of the province: its own goods first', async ({ page }) => {
    await page.goto('/search');
    await fold(page, 'Xếp theo:').click();
    await page.getByRole('link', { name: 'Gần tôi' }).click();
    await page.getByRole('combobox', { name: 'Gần xã, phường nào?' }).selectOption({ label: 'Xã Cái Bè' });
    await page.getByRole('button', { name: 'Xếp từ gần đến xa' }).click();
    await expect(page).toHaveURL('/search?sort=near&near=28360');
    await expect(goods(page).first()).toContainText('Huyện Cái Bè');
    await page.getByRole('link', { name: 'Trang sau' }).click();
    await expect(page).toHaveURL('/search?near=28360&sort=near&page=2');
  });

  test('what is not found is asked for with one button', async ({ page }) => {
    await page.goto('/search?q=zzqqxx+kkwwff');
    await expect(page.getByRole('heading', { name: 'Chưa tìm thấy món nào' })).toBeVisible();
    expect(await page.getByRole('article').count()).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Nhắn chợ tìm giúp' }).click();
    await expect(page.getByRole('status')).toContainText('Cảm ơn bạn');
    await expect(page).toHaveURL('/search?q=zzqqxx+kkwwff&done=asked');
  });
});

test('with a finger and a script, the commune is typed', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...phone, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/groups/fresh-food');
  await fold(page, 'Lọc hàng').tap();
  await page.getByRole('link', { name: 'Gửi được tới chỗ tôi' }).tap();
  await fold(page, 'Huyện, thị xã, thành phố cũ').tap();
  await fold(page, 'Xem thêm').first().tap();
  await inspectPage(page, 'all filters open on a phone');
  await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('ha noi');
  await page.getByRole('option', { name: 'Thành phố Hà Nội' }).tap();
  await page.getByRole('combobox', { name: 'Xã, phường' }).fill('hoan kiem');
  await page.getByRole('option', { name: 'Phường Hoàn Kiếm' }).tap();
  await page.getByRole('button', { name: 'Xem kết quả' }).tap();
  await expect(page.getByRole('link', { name: 'Bỏ lọc Gửi được tới Phường Hoàn Kiếm' })).toBeVisible();
  await context.close();
});

test('the way back leads through the same lists, and their boxes say what they show', async ({ page }) => {
  await page.goto('/search?q=xoai');
  const before = await names(page);
  await page.getByRole('checkbox', { name: /Thực phẩm chế biến/ }).check();
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await expect(page).toHaveURL(/group=processed-food/);
  const narrowed = await names(page);
  expect(narrowed.length).toBeLessThan(before.length);
  await page.getByRole('link', { name: 'Giá thấp trước' }).click();
  await expect(page).toHaveURL('/search?q=xoai&group=processed-food&sort=price-asc');
  await goods(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/p\//);
  await page.goBack();
  await expect(page).toHaveURL('/search?q=xoai&group=processed-food&sort=price-asc');
  await page.goBack();
  expect(await names(page)).toEqual(narrowed);
  await page.goBack();
  await expect(page).toHaveURL('/search?q=xoai');
  expect(await names(page)).toEqual(before);
  await expect(page.getByRole('checkbox', { name: /Thực phẩm chế biến/ })).not.toBeChecked();
  await page.goForward();
  await expect(page.getByRole('checkbox', { name: /Thực phẩm chế biến/ })).toBeChecked();
});

test('by keyboard: a filter, an order and the way to what was typed', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('xầu riêng')}`);
  await expect(page.getByRole('status').filter({ hasText: 'Đang hiện kết quả cho “sầu riêng”.' })).toBeVisible();
  await expect(goods(page).first().locator('mark')).toHaveText(/sầu riêng/i);
  await inspectPage(page, 'a spelling put right');
  const box = page.getByRole('checkbox', { name: /Còn hàng/ });
  await box.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/inStock=1/);
  await page.getByRole('link', { name: 'Giá mỗi kg' }).focus();
  await page.keyboard.press('Enter');
  await expect(goods(page).first()).toContainText('/kg');
  await page.getByRole('link', { name: 'Tìm đúng chữ “xầu riêng”' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/exact=1/);
  await expect(page.getByText('Đang tìm đúng từng chữ “xầu riêng”.')).toBeVisible();
});

test('what a list asks for has no fault, wide and narrow', async ({ page }) => {
  for (const address of ['/search?sort=near', '/search?q=xoai&toProvince=01']) {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(address);
      await inspectPage(page, `${address} at ${width} px`);
    }
  }
});

test('the order is explained a click away from the list, in both languages', async ({ page }) => {
  await page.goto('/search?q=gao');
  await page.getByRole('link', { name: 'Xếp theo thế nào?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thứ tự hàng hiện ra' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Không ai trả tiền để được đứng trước');
  await page.goto('/en/search?q=gao');
  await page.getByRole('link', { name: 'How is this sorted?' }).click();
  await expect(page.getByRole('main')).toContainText('Nobody pays for a better place');
});
