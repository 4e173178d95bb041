import { randomUUID } from 'node:crypto';
import { readCheckoutFields } from '#app/modules/checkout/checkout-fields.ts';
import { getCheckout } from '#app/modules/checkout/get-checkout.server.ts';
import type { AppContext } from '#app/app-context.server.ts';

type Extra = Record<string, string>;

/** What a buyer in Xã Tân Dương, Đồng Tháp, types. */
export const someTyped = { name: 'Trần Văn Năm', phone: '0912 345 678', provinceCode: '82', communeCode: '30214', street: 'Ấp Tân Lợi', paymentMethod: 'cod' };

/** The fields of a checkout form of a page that showed today's amounts for what is typed. */
export async function checkoutFields(app: AppContext, cartId: string, extra: Extra = {}) {
  const typed = { ...someTyped, checkoutKey: randomUUID() as string, ...extra };
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const { seen, termsOf } = await getCheckout(app, { cartId, signedIn: null, fields: readCheckoutFields(form) });
  form.set('seen', seen);
  form.set('termsOf', termsOf);
  return readCheckoutFields(form);
}
