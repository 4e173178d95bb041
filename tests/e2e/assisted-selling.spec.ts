import type { BrowserContextOptions } from '@playwright/test';
import { randomPhone } from './support/market.ts';
import type { Market } from './support/market.ts';
import { expect, test } from './support/test.ts';

const phoneScreen = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } satisfies BrowserContextOptions;
// Everything here is plain forms.
test.use({ ...phoneScreen, javaScriptEnabled: false });

/** The code of the newest message to a number, as its owner reads it out. */
async function readCode({ app: { db } }: Market, phone: string): Promise<string> {
  const message = await db.message.findFirstOrThrow({ where: { recipient: phone, holdsCode: true }, orderBy: { id: 'desc' } });
  return /\d{6}/.exec(message.body)?.[0] ?? '';
}

test('somebody of the community team registers a household, is let in by the code that its phone got, and it takes back what was done', async ({ browser, market, signedIn, baseURL }) => {
  const phone = randomPhone();
  const name = `Vườn mận ${phone.slice(-4)}`;
  const options = { ...phoneScreen, javaScriptEnabled: false, baseURL: baseURL ?? '' };
  const help = await browser.newContext({ ...options, storageState: await signedIn('community_member') });
  const page = await help.newPage();

  await page.goto('/team');
  await page.getByRole('link', { name: 'Đăng ký giúp một hộ mới' }).click();
  await page.getByLabel('Số điện thoại của hộ').fill(phone);
  await page.getByLabel('Họ tên người đứng tên').fill('Trần Thị Sáu');
  await page.getByLabel('Tên gian hàng').fill(name);
  await page.getByRole('button', { name: 'Ghi lại, xin hộ đồng ý' }).click();
  await expect(page.getByRole('heading', { name: `Xin làm thay cho ${name}` })).toBeVisible();

  // Nothing of it opens before the household has agreed.
  const household = await market.app.db.seller.findFirstOrThrow({ where: { phone: `+84${phone.slice(1)}` } });
  await help.addCookies([{ name: 'shop', value: household.id, url: baseURL ?? '' }]);
  expect((await help.request.get('/seller')).status()).toBe(404);

  await page.getByLabel(/^Gian hàng:/).check();
  await page.getByRole('button', { name: 'Gửi mã cho hộ' }).click();
  await page.getByLabel('Mã hộ đọc cho bạn').fill(await readCode(market, household.phone));
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByText('Hộ đã đồng ý. Bạn vào làm thay được ngay.')).toBeVisible();
  await page.getByRole('button', { name: 'Vào làm thay' }).click();
  await expect(page.getByText(`Bạn đang làm thay cho ${name}`)).toBeVisible();

  await page.goto('/seller/shop');
  await page.getByLabel('Giới thiệu với người mua').fill('Mận hồng đào, hái buổi sáng.');
  await page.getByLabel(/^Số nhà, đường, ấp/).fill('Ấp Bình Hòa');
  await page.getByRole('button', { name: 'Lưu lại' }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await page.getByRole('button', { name: 'Thôi' }).click();
  await expect(page.getByRole('heading', { name: 'Làm giúp bà con' })).toBeVisible();
  await help.close();

  // The household signs in and finds the shop as its own.
  const home = await browser.newContext(options);
  const own = await home.newPage();
  await own.goto('/sign-in');
  await own.getByLabel('Số điện thoại', { exact: true }).first().fill(phone);
  await own.getByRole('button', { name: 'Gửi mã qua tin nhắn' }).click();
  await own.getByLabel('Mã 6 số').fill(await readCode(market, household.phone));
  await own.getByRole('button', { name: 'Vào chợ' }).click();
  await expect(own.getByText(name)).toBeVisible();
  await own.goto('/seller/helpers');
  await expect(own.getByRole('heading', { name: /sửa lời của gian hàng/i })).toBeVisible();
  await own.getByRole('button', { name: /^Hoàn lại/ }).click();
  await expect(own.getByText('Đã hoàn lại như trước.')).toBeVisible();
  await expect(own.getByText('Bạn đã hoàn lại')).toBeVisible();
  expect((await market.app.db.seller.findUniqueOrThrow({ where: { id: household.id } })).about).toBe('');
  await own.getByRole('button', { name: /^Thôi ngay/ }).click();
  await expect(own.getByText('Đã thôi. Từ giờ người ấy không làm thay được nữa.')).toBeVisible();
  await home.close();
});
