import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export type BuyerFacts = { name: string; phone: string; street: string };

/** Puts what stands at an address into the cart, as a buyer does. Ends on the cart's page. */
export async function addToCart(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Thêm vào giỏ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Giỏ hàng' })).toBeVisible();
}

export async function openCheckout(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Đặt hàng' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đặt hàng' })).toBeVisible();
}

export async function fillBuyer(page: Page, { name, phone, street }: BuyerFacts): Promise<void> {
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByLabel('Số nhà, đường, ấp').fill(street);
}

/** With JavaScript: the lists that filter as one types. */
export async function pickArea(page: Page, province: [typed: string, name: string], commune: [typed: string, name: string]): Promise<void> {
  for (const [label, [typed, name]] of [['Tỉnh, thành phố', province], ['Xã, phường', commune]] as const) {
    await page.getByRole('combobox', { name: label }).fill(typed);
    await page.getByRole('option', { name, exact: true }).click();
    await expect(page.getByRole('combobox', { name: label })).toHaveValue(name);
  }
}

/** Without JavaScript: plain selects, and a button that fetches the communes of the province. */
export async function pickAreaPlainly(page: Page, province: string, commune: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).selectOption({ label: province });
  await page.getByRole('button', { name: 'Hiện xã, phường của tỉnh này' }).click();
  await page.getByRole('combobox', { name: 'Xã, phường' }).selectOption({ label: commune });
}

/** Presses the button that places the order, and answers the code that the order page shows. */
export async function placeOrder(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Đặt hàng' }).click();
  return orderCode(page);
}

export async function orderCode(page: Page): Promise<string> {
  const title = page.getByRole('heading', { level: 1, name: /^Đơn hàng CP/ });
  await expect(title).toBeVisible();
  return (await title.innerText()).split(' ').at(-1) ?? '';
}

/** The amount in a text such as 'Tổng 1.234.000 ₫'. */
export function dong(text: string): number {
  return Number(/([\d.]+)\s*₫/.exec(text)?.[1]?.replaceAll('.', ''));
}
