import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { someActor } from '#tests/factories/actors.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { photograph } from '#tests/factories/returns.ts';
import { tabTo } from './support/keys.ts';
import type { Market } from './support/market.ts';
import { expect, test } from './support/test.ts';
import type { Page } from '@playwright/test';

/** Signs in as somebody of a shop. */
async function enterShop(page: Page, market: Market, sellerId: string): Promise<void> {
  const { phone, password } = await market.makeSellerPerson(sellerId);
  expect((await page.request.post('/sign-in', { form: { phone, password }, maxRedirects: 0 })).status()).toBe(303);
}

/** What the summary of a fold says is no role of its own. */
async function tabToFold(page: Page, words: string): Promise<void> {
  const fold = page.locator('summary:focus', { hasText: words });
  for (let presses = 0; presses < 120 && (await fold.count()) === 0; presses += 1) await page.keyboard.press('Tab');
  await expect(fold).toBeInViewport();
}

test('a seller takes on one order and packs it, answers a buyer, prints the label, and declines another order, by keyboard alone', async ({ page, market }) => {
  const { seller, variant } = await market.makeGoods();
  const wanted = { lines: [{ variantId: variant.id }] };
  const [taken, declined] = [await placeOne(market.app, wanted), await placeOne(market.app, wanted)];
  await enterShop(page, market, seller.id);
  await page.goto('/seller/orders?show=to_confirm');
  await tabTo(page, 'link', new RegExp(`^Xem đơn.*${taken.order.code}`));
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Nhận đơn');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã nhận đơn.')).toBeVisible();
  await tabToFold(page, 'Việc khác');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Đã gói xong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã gói xong, chờ gửi')).toBeVisible();
  await tabToFold(page, 'Nhắn người mua');
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Lời nhắn');
  await page.keyboard.type('Chiều nay tôi gửi.');
  await tabTo(page, 'button', 'Gửi');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chiều nay tôi gửi.')).toBeVisible();
  await page.goto('/seller/print?as=labels');
  await tabTo(page, 'combobox', 'In gì');
  await tabTo(page, 'button', 'Xem bản in');
  await page.keyboard.press('Enter');
  await expect(page.getByText(taken.order.code).first()).toBeVisible();

  await page.goto(`/seller/orders/${declined.order.id}`);
  await tabToFold(page, 'Việc khác');
  await page.keyboard.press('Enter');
  await tabToFold(page, 'Không nhận được');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Không nhận được');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert'), 'the mistake is where one goes on').toBeFocused();
  await tabTo(page, 'radio', /./);
  await page.keyboard.press('Space');
  await tabTo(page, 'button', 'Không nhận được');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Người bán không nhận đơn').first()).toBeVisible();
});

test('a buyer asks for a return with a picture, and keeps the goods after a second look, by keyboard alone', async ({ page, market }) => {
  const { seller, variant } = await market.makeGoods();
  const { group, order } = await placeOne(market.app, { lines: [{ variantId: variant.id, quantity: 3 }], delivery: 'own' });
  for (const step of ['confirm', 'hand-over', 'deliver'] as const) await takeSellerStep(market.app, { sellerId: seller.id, orderId: order.id, step, actor: someActor() });
  await page.goto(`/orders/${group.key}`);
  await tabTo(page, 'link', 'Hàng có vấn đề? Xin trả hàng');
  await page.keyboard.press('Enter');
  await tabTo(page, 'combobox', /^Bánh thử/);
  await page.keyboard.press('ArrowUp');
  await tabTo(page, 'radio', /./);
  await page.keyboard.press('Space');
  await tabTo(page, 'button', 'Xem số tiền nhận lại');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Bạn sẽ nhận lại/ })).toBeVisible();
  await tabTo(page, 'textbox', /^Kể ngắn gọn/);
  await page.keyboard.type('Dập hết');
  await page.keyboard.press('Tab');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  const picture = await photograph();
  await (await chooser).setFiles({ name: picture.name, mimeType: picture.type, buffer: Buffer.from(await picture.arrayBuffer()) });
  await tabTo(page, 'button', 'Gửi cho người bán');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã gửi yêu cầu trả hàng.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Ảnh 1' })).toBeVisible();

  await tabToFold(page, 'Thôi, tôi giữ hàng');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Yêu cầu trả hàng được hủy')).toBeVisible();
  await tabTo(page, 'button', 'Đúng, tôi giữ hàng');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã hủy yêu cầu trả hàng.')).toBeVisible();
});
