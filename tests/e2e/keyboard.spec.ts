import { tabTo } from './support/keys.ts';
import { randomPhone } from './support/market.ts';
import { orderCode } from './support/shop.ts';
import { expect, test } from './support/test.ts';

test('one can find, choose and order by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeInViewport();
  await tabTo(page, 'combobox', 'Tìm hàng');
  await page.keyboard.type('banh phong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('banh phong');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await tabTo(page, 'link', /bánh phồng/i);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/bánh phồng/i);
  await tabTo(page, 'radio', /./);
  await tabTo(page, 'spinbutton', 'Số lượng');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('2');
  await tabTo(page, 'button', 'Thêm vào giỏ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Giỏ hàng' })).toBeVisible();
  await tabTo(page, 'link', 'Đặt hàng');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Đặt hàng' })).toBeVisible();

  await tabTo(page, 'textbox', 'Họ và tên');
  await page.keyboard.type('Huỳnh Thị Bần');
  await tabTo(page, 'textbox', 'Số điện thoại');
  await page.keyboard.type(randomPhone());
  const province = page.getByRole('combobox', { name: 'Tỉnh, thành phố' });
  const commune = page.getByRole('combobox', { name: 'Xã, phường' });
  await tabTo(page, 'combobox', 'Tỉnh, thành phố');
  await page.keyboard.type('dong thap');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Tỉnh Đồng Tháp', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(province).toHaveValue('Tỉnh Đồng Tháp');
  await tabTo(page, 'combobox', 'Xã, phường');
  await page.keyboard.type('my tho');
  const myTho = page.getByRole('option', { name: 'Phường Mỹ Tho', exact: true });
  await expect(myTho).toBeVisible();
  await expect(commune).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(myTho).toHaveAttribute('aria-selected', 'true');
  await expect(commune).toHaveAttribute('aria-activedescendant', (await myTho.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(commune).toHaveValue('Phường Mỹ Tho');
  await expect(commune).toHaveAttribute('aria-expanded', 'false');
  await tabTo(page, 'textbox', 'Số nhà, đường, ấp');
  await page.keyboard.type('Hẻm 7');
  await tabTo(page, 'button', 'Đặt hàng');
  await page.keyboard.press('Enter');
  await orderCode(page);
  await expect(page.getByText('Hẻm 7, Phường Mỹ Tho, Tỉnh Đồng Tháp')).toBeVisible();
});

test('the list of communes closes with Escape, says when nothing matches, and never keeps a name that is not in it', async ({ page, market }) => {
  const { variant } = await market.makeGoods();
  await page.request.post('/cart', { form: { intent: 'add', variantId: variant.id } });
  await page.goto('/checkout');
  const province = page.getByRole('combobox', { name: 'Tỉnh, thành phố' });
  await province.focus();
  await expect(page.getByRole('option')).toHaveCount(34);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.type('khong co tinh nay');
  await expect(page.getByText('Không có tên nào khớp')).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(province).toHaveValue('');
  await province.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Xã, phường' }), 'the open list is no stop of its own').toBeFocused();
  for (const typed of ['ca mau', 'Cà Mau', 'CÀ MAU'.normalize('NFD')]) {
    await province.fill(typed);
    await expect(page.getByRole('option')).toHaveText(['Tỉnh Cà Mau']);
    await page.keyboard.press('Tab');
    await expect(province).toHaveValue('Tỉnh Cà Mau');
  }
});
