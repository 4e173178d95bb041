import type { Page } from '@playwright/test';
import { startStripePeer } from '#tests/peers/stripe/peer.ts';
import type { StripePeer } from '#tests/peers/stripe/peer.ts';
import { randomPhone } from './support/market.ts';
import { addToCart, fillBuyer, openCheckout, pickArea } from './support/shop.ts';
import { expect, test } from './support/test.ts';

const port = Number(process.env.E2E_STRIPE_PORT ?? 0);
test.skip(() => port === 0, 'the market under test takes no cards');
// One peer, at the address that the market knows.
test.describe.configure({ mode: 'serial' });

let peer: StripePeer;
test.beforeAll(async ({ baseURL }) => {
  peer = await startStripePeer({ port, last: Date.now(), webhook: `${baseURL}/webhooks/pay/stripe` });
});
test.afterAll(async () => {
  await peer.close();
  expect(peer.complaints, 'what the provider had to refuse').toEqual([]);
});

/** Orders goods by card. Ends on the provider's page. */
async function orderByCard(page: Page, path: string): Promise<void> {
  await addToCart(page, path);
  await openCheckout(page);
  await fillBuyer(page, { name: 'Anna Berg', phone: randomPhone(), street: 'Hẻm 7' });
  await pickArea(page, ['dong thap', 'Tỉnh Đồng Tháp'], ['my tho', 'Phường Mỹ Tho']);
  await page.getByRole('radio', { name: /Thẻ quốc tế/ }).check();
  await page.getByRole('button', { name: 'Đặt hàng' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Test payment' })).toBeVisible();
}

test('a buyer pays by card on the provider’s page, comes back, and the order is with its seller', async ({ page, market }) => {
  const { path, seller } = await market.makeGoods({ price: 90_000 });
  await orderByCard(page, path);
  await expect(page.getByText(seller.name)).toBeVisible();
  await page.getByRole('button', { name: /^Pay / }).click();
  // It may still say that it waits: it tells by itself once the provider has told.
  await expect(page.getByText(/^Đã trả [\d.]+/)).toBeVisible();
  await page.getByRole('link', { name: 'Xem đơn hàng' }).click();
  await expect(page.getByText('Chờ người bán xác nhận', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Trả tiền', exact: true })).toHaveCount(0);
});

test('a buyer whose card is declined goes back, sees what is open, and pays at the second try; whoever calls the order off pays nothing', async ({ page, market }) => {
  const { path, variant } = await market.makeGoods({ price: 90_000, stock: 5 });
  await orderByCard(page, path);
  await page.getByRole('button', { name: 'A card that is declined' }).click();
  await page.getByRole('link', { name: 'Back to the market' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trả tiền đơn CP');
  await page.getByRole('button', { name: 'Đến trang trả tiền bằng thẻ' }).click();
  await page.getByRole('button', { name: /^Pay / }).click();
  await expect(page.getByText(/^Đã trả [\d.]+/)).toBeVisible();

  await orderByCard(page, path);
  const payAt = page.url();
  await page.getByRole('link', { name: 'Back to the market' }).click();
  await page.getByRole('link', { name: 'Xem đơn hàng' }).click();
  await page.getByText('Hủy đơn này').click();
  await page.getByRole('button', { name: 'Hủy, tôi không mua nữa' }).click();
  await expect(page.getByText('Đã hủy', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Bạn không phải trả gì.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Trả tiền', exact: true })).toHaveCount(0);
  expect((await market.app.db.variant.findUniqueOrThrow({ where: { id: variant.id } })).stock).toBe(4);
  await expect.poll(async () => (await page.request.get(payAt)).text(), 'nobody can pay for it any more').toContain('This page is closed');
});
