import { z } from 'zod';
import { paymentMethods } from '#app/modules/orders/order.ts';
import { parsePhone } from '#app/shared/phone.ts';

/** One line of text as a form sends it: NFC, one space between words. */
const line = z.string().default('').transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());

/** Who gets the goods, and where. Each message is the name of a text in i18n/checkout `error`. */
export const addressForm = z.object({
  name: line.refine((name) => name.length >= 2 && name.length <= 80, 'name'),
  phone: line.transform((text, ctx) => {
    const phone = parsePhone(text);
    if (phone) return phone;
    ctx.addIssue({ code: 'custom', message: 'phone' });
    return z.NEVER;
  }),
  provinceCode: line.refine((code) => /^\d{2}$/.test(code), 'province'),
  communeCode: line.refine((code) => /^\d{5}$/.test(code), 'commune'),
  street: line.refine((street) => street.length >= 2 && street.length <= 120, 'street'),
  oldAddress: line.transform((text) => text.slice(0, 200) || null),
});

/** The checkout form. */
export const checkoutForm = addressForm.extend({
  email: line.refine((email) => email === '' || z.email().safeParse(email).success, 'email').transform((email) => email || null),
  note: z.string().default('').transform((text) => text.normalize('NFC').trim()).refine((note) => note.length <= 500, 'note'),
  adult: z.literal('yes').optional().transform((answer) => answer === 'yes'),
  paymentMethod: z.enum(paymentMethods, 'payment').default('cod'),
  termsOf: z.string().max(20).default(''),
  keepAddress: z.literal('yes').optional().transform((answer) => answer === 'yes'),
});

export type CheckoutError = 'name' | 'phone' | 'email' | 'province' | 'commune' | 'street' | 'note' | 'payment';
export type CheckoutField = 'name' | 'phone' | 'email' | 'provinceCode' | 'communeCode' | 'street' | 'note' | 'paymentMethod';
export type CheckoutErrors = Partial<Record<CheckoutField, CheckoutError>>;

/** The first mistake of each field. */
export function checkoutErrors(error: z.ZodError): CheckoutErrors {
  const errors: CheckoutErrors = {};
  for (const { path, message } of error.issues) errors[path[0] as CheckoutField] ??= message as CheckoutError;
  return errors;
}
