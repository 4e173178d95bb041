import { z } from 'zod';
import { SettingsError } from './settings-error.ts';

/** Carriers that the market may hand parcels to over their published interfaces. Null = off: sellers send by hand. */
export type CarrierSettings = { ghn: GhnSettings | null; ghtk: GhtkSettings | null };

/** Giao Hàng Nhanh. `webhookSecret` stands in the address that it is given: /webhooks/carrier/ghn?token=… */
export type GhnSettings = { url: string; token: string; shopId: number; webhookSecret: string };
/** Giao Hàng Tiết Kiệm. `webhookSecret` stands in the address that it is given: /webhooks/carrier/ghtk?hash=… */
export type GhtkSettings = { url: string; token: string; partner: string | null; webhookSecret: string };

const address = z.string().refine(isSafeAddress, 'must be an https address such as https://gateway.example.vn').transform((url) => url.replace(/\/+$/, ''));
const secret = z.string().regex(/^[\w-]{24,200}$/, 'must have at least 24 letters, digits, - or _');

export const carrierEnvironment = {
  GHN_URL: address.default('https://online-gateway.ghn.vn'),
  GHN_TOKEN: z.string().optional(),
  GHN_SHOP_ID: z.string().regex(/^\d{1,12}$/, 'must be the number of the shop with GHN').transform(Number).optional(),
  GHN_WEBHOOK_SECRET: secret.optional(),
  GHTK_URL: address.default('https://services.giaohangtietkiem.vn'),
  GHTK_TOKEN: z.string().optional(),
  GHTK_PARTNER: z.string().regex(/^\w{1,40}$/, 'must be the code of the partner with GHTK, such as S308157').optional(),
  GHTK_WEBHOOK_SECRET: secret.optional(),
};
export const carrierSecrets = ['GHN_TOKEN', 'GHN_WEBHOOK_SECRET', 'GHTK_TOKEN', 'GHTK_WEBHOOK_SECRET'];

type Given = z.infer<z.ZodObject<typeof carrierEnvironment>>;

/** A carrier is there with all that it needs, or not at all. */
export function readCarriers(given: Given): CarrierSettings {
  const { GHN_TOKEN, GHN_SHOP_ID, GHN_WEBHOOK_SECRET, GHTK_TOKEN, GHTK_PARTNER, GHTK_WEBHOOK_SECRET } = given;
  refuseHalf({ GHN_TOKEN, GHN_SHOP_ID, GHN_WEBHOOK_SECRET });
  refuseHalf({ GHTK_TOKEN, GHTK_WEBHOOK_SECRET });
  if (GHTK_PARTNER !== undefined && GHTK_TOKEN === undefined) throw new SettingsError('The setting GHTK_PARTNER needs GHTK_TOKEN as well.');
  return {
    ghn: GHN_TOKEN !== undefined && GHN_SHOP_ID !== undefined && GHN_WEBHOOK_SECRET !== undefined ? { url: given.GHN_URL, token: GHN_TOKEN, shopId: GHN_SHOP_ID, webhookSecret: GHN_WEBHOOK_SECRET } : null,
    ghtk: GHTK_TOKEN !== undefined && GHTK_WEBHOOK_SECRET !== undefined ? { url: given.GHTK_URL, token: GHTK_TOKEN, partner: GHTK_PARTNER ?? null, webhookSecret: GHTK_WEBHOOK_SECRET } : null,
  };
}

function refuseHalf(settings: Record<string, string | number | undefined>): void {
  const names = Object.keys(settings);
  const given = names.find((name) => settings[name] !== undefined);
  const missing = names.find((name) => settings[name] === undefined);
  if (given && missing) throw new SettingsError(`The setting ${given} needs ${missing} as well.`);
}

/** Tokens travel to the carrier: over http only on this machine itself. */
function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
