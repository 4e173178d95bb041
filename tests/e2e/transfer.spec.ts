import type { Page } from '@playwright/test';
import { randomPhone } from './support/market.ts';
import type { Market } from './support/market.ts';
import { addToCart, fillBuyer, openCheckout, pickArea, pickAreaPlainly } from './support/shop.ts';
import { expect, test } from './support/test.ts';

// A phone: what is bought on it is paid in an app on it.
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const account = { bin: '970436', number: '0071000999888', holder: 'LE VAN CHIN' };

async function payableGoods(market: Market): Promise<string> {
  const { seller, path } = await market.makeGoods({ price: 90_000 });
  await market.app.db.bankAccount.create({ data: { sellerId: seller.id, ...account } });
  return path;
}

async function orderByTransfer(page: Page, path: string, hasScript: boolean): Promise<void> {
  await addToCart(page, path);
  await openCheckout(page);
  await fillBuyer(page, { name: 'Trần Thị Mười', phone: randomPhone(), street: 'Hẻm 7' });
  if (hasScript) await pickArea(page, ['dong thap', 'Tỉnh Đồng Tháp'], ['my tho', 'Phường Mỹ Tho']);
  else await pickAreaPlainly(page, 'Tỉnh Đồng Tháp', 'Phường Mỹ Tho');
  await page.getByRole('radio', { name: /VietQR/ }).check();
  await page.getByRole('button', { name: 'Đặt hàng' }).click();
  await page.getByRole('link', { name: 'Trả tiền', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trả tiền đơn CP');
}

const linksOfApps = (page: Page) => page.locator('a[href^="https://dl.vietqr.io/pay?"]');

test('a finger copies account, amount and note, hears that it did, and opens a bank’s app with all of it filled in', async ({ page, context, market }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await orderByTransfer(page, await payableGoods(market), true);
  const note = (await page.getByText(/^CP[0-9A-Z]{9,}$/).first().innerText()).trim();
  const copied = async (what: string) => {
    const button = page.getByRole('button', { name: `Chép ${what}` });
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await button.tap();
    await expect(page.getByRole('status').filter({ hasText: `Đã chép ${what}` })).toBeAttached();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('Số tài khoản')).toBe(account.number);
  const amount = await copied('Số tiền');
  expect(amount).toMatch(/^\d{5,6}$/);
  expect(await copied('Nội dung')).toBe(note);

  await expect(linksOfApps(page).first()).toBeHidden();
  await page.getByText('Mở ứng dụng ngân hàng trên điện thoại này').tap();
  await expect(linksOfApps(page).first()).toBeVisible();
  for (const link of await linksOfApps(page).all()) {
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect(Object.fromEntries(['ba', 'am', 'tn'].map((name) => [name, searchParams.get(name)]))).toEqual({ ba: expect.stringContaining(account.number), am: amount, tn: note });
  }
});

test('where the browser does not let a page copy, the words are marked for the finger to copy', async ({ page, market }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
  });
  await orderByTransfer(page, await payableGoods(market), true);
  await page.getByRole('button', { name: 'Chép Số tài khoản' }).tap();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(account.number);
  await expect(page.getByText('Đã chép')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no button promises to copy, and the apps open all the same', async ({ page, market }) => {
    await orderByTransfer(page, await payableGoods(market), false);
    await expect(page.getByText(account.number)).toBeVisible();
    await expect(page.getByRole('button', { name: /Chép/ })).toHaveCount(0);
    await expect(page.getByText('Chép', { exact: true }).first()).toBeHidden();
    await page.getByText('Mở ứng dụng ngân hàng trên điện thoại này').tap();
    await expect(linksOfApps(page).first()).toBeVisible();
  });
});
