import { z } from 'zod';
import { SettingsError } from './settings-error.ts';

/** Stripe, by which buyers pay with cards. `url` = another host that speaks its interface, on this machine itself; null = Stripe's own. */
export type StripeSettings = { secretKey: string; webhookSecret: string; url: string | null };

export const cardEnvironment = {
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_(test|live)_\w{8,}$/, 'must be a secret or restricted key of Stripe, which begins with sk_ or rk_').optional(),
  STRIPE_WEBHOOK_SECRET: z.string().regex(/^whsec_\S{16,}$/, 'must be the signing secret of the webhook, which begins with whsec_').optional(),
  STRIPE_URL: z.string().refine(isOnThisMachine, 'must be an address on this machine itself, such as http://127.0.0.1:4242').optional(),
};
export const cardSecrets = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'];

type Given = z.infer<z.ZodObject<typeof cardEnvironment>>;

/** Cards are taken with both secrets, or not at all. */
export function readStripe({ STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_URL: url }: Given): StripeSettings | null {
  if (secretKey !== undefined && webhookSecret !== undefined) return { secretKey, webhookSecret, url: url?.replace(/\/+$/, '') ?? null };
  if (secretKey !== undefined) throw new SettingsError('The setting STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET as well.');
  if (webhookSecret !== undefined) throw new SettingsError('The setting STRIPE_WEBHOOK_SECRET needs STRIPE_SECRET_KEY as well.');
  if (url !== undefined) throw new SettingsError('The setting STRIPE_URL needs STRIPE_SECRET_KEY as well.');
  return null;
}

/** Where the page stands on which buyers type their cards; null = nowhere. */
export function cardPageOf(stripe: StripeSettings | null): string | null {
  if (!stripe) return null;
  return stripe.url ? new URL(stripe.url).origin : 'https://checkout.stripe.com';
}

function isOnThisMachine(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return ['http:', 'https:'].includes(protocol) && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
