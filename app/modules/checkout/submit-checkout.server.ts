import type { z } from 'zod';
import { findCommune } from '#app/modules/areas/find-commune.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { placeOrder } from './place-order.server.ts';
import type { PlaceProblem } from './place-order.server.ts';
import { checkoutErrors, checkoutForm } from './schema.ts';
import type { CheckoutErrors } from './schema.ts';

type App = { db: Database; clock: Clock };
type Input = { cartId: string | null; fields: Record<string, unknown>; locale: Locale };
export type CheckoutProblem = PlaceProblem | { code: 'invalid'; errors: CheckoutErrors };

/** Reads the checkout form and places the order. Errors: `invalid` names the fields; the others are those of `placeOrder`. */
export async function submitCheckout(app: App, { cartId, fields, locale }: Input): Promise<Result<{ key: string }, CheckoutProblem>> {
  const parsed = checkoutForm.safeParse(fields);
  if (!parsed.success) return failed({ code: 'invalid', errors: checkoutErrors(parsed.error) });
  const form = parsed.data;
  const commune = await findCommune(app.db, form, vietnamDay(app.clock.now()));
  if (!commune) return failed({ code: 'invalid', errors: { communeCode: 'commune' } });
  return placeOrder(app, {
    cartId: cartId ?? crypto.randomUUID(),
    checkoutKey: form.checkoutKey,
    seal: form.seal,
    destination: { provinceCode: commune.province.code, region: commune.province.region },
    buyer: buyerOf(form, commune, locale),
  });
}

function buyerOf(form: z.infer<typeof checkoutForm>, commune: { id: string; province: { id: string } }, locale: Locale) {
  const { name, phone, email, street, note, paymentMethod, adult, oldAddress: addressTyped } = form;
  return { name, phone, email, street, note, paymentMethod, adult, addressTyped, provinceId: commune.province.id, communeId: commune.id, locale, buyerId: null, termsOf: null };
}
