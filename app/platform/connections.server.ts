import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { SettingsError } from './settings-error.ts';

/** What stands around the market: proxies before it, a gateway for text messages, a mail server, a provider of identities. */
export type Connections = {
  /** Reverse proxies whose word on a reader's address counts. */
  trustedProxies: BlockList;
  /** Null = text messages are kept and not sent. */
  sms: SmsSettings | null;
  /** Null = mails are kept and not sent. */
  mail: MailSettings | null;
  /** Null = nobody signs in elsewhere. */
  openId: OpenIdSettings | null;
  /** Services that watch bank accounts and tell of transfers; what is null is not set up. */
  bankFeeds: BankFeedSettings;
};

export type BankFeedSettings = {
  /** With `key`, its older webhooks too, which carry a key and no signature. `token`, for its list of transfers. */
  sepay: { secret: string | null; key: string | null; token: string | null; url: string } | null;
  /** With `secureToken`, its older webhooks too. `apiKey`, for its list of transfers. */
  casso: { secret: string | null; secureToken: string | null; apiKey: string | null; url: string } | null;
  /** In the market's own format. */
  own: { secret: string } | null;
};

/** A gateway for text messages that takes a JSON document by HTTP. */
export type SmsSettings = {
  url: string;
  token: string | null;
  /** The document: {id}, {text} and {to} (+84…, or {to84} 84…, {to0} 0…) in its texts stand for the message. */
  body: unknown;
  /** Words that the answer holds where the message was taken; null = any answer of success. */
  taken: string | null;
};

/** A mail server that takes mails by SMTP. */
export type MailSettings = { /** smtp://… or smtps://…, with the name and password where it asks for them. */ url: string; /** 'Chợ Phiên <orders@market.example.vn>' */ from: string };

/** A provider of identities (OpenID Connect), such as VNeID. */
export type OpenIdSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Of the provider, as it stands on the button. */
  name: string;
  /** What is asked for, such as 'openid profile phone'. */
  scope: string;
  phoneClaim: string;
  nameClaim: string;
  /** The claim that says how surely the provider knows the person, and what its values mean: 1 phone, 2 national identity. */
  level: { claim: string; values: Record<string, number> } | null;
};

const webAddress = z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), 'must be an address such as https://gateway.example.vn/send');
const sharedSecret = z.string().min(16, 'must have at least 16 characters').optional();
const claim = z.string().regex(/^[\w:./-]+$/, 'must be the name of a claim, such as phone_number');

/** The settings that belong together here, for the list of all settings. */
export const connectionSettings = {
  TRUSTED_PROXIES: z.string().refine((list) => proxiesOf(list) !== null, 'must list addresses or networks, such as 127.0.0.1,10.0.0.0/8').default(''),
  SMS_URL: webAddress.optional(),
  SMS_TOKEN: z.string().optional(),
  SMS_BODY: z.string().refine((text) => jsonOf(text) !== undefined && /\{to(84|0)?\}/.test(text) && text.includes('{text}'), 'must be a JSON document with {to} and {text} in it').optional(),
  SMS_TAKEN: z.string().optional(),
  SMTP_URL: z.string().refine((value) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== '', 'must be an address such as smtps://name:password@mail.example.vn:465').optional(),
  MAIL_FROM: z.string().regex(/^([^<>\r\n]+ <[^\s@<>]+@[\w.-]+>|[^\s@<>]+@[\w.-]+)$/, 'must be an address such as Chợ Phiên <orders@market.example.vn>').optional(),
  OIDC_ISSUER: z.string().refine(isSafeIssuer, 'must be an https address such as https://id.example.vn').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(40, 'must have at most 40 characters').optional(),
  OIDC_SCOPE: z.string().regex(/^openid( [\w:./-]+)*$/, 'must begin with openid, such as openid profile phone').optional(),
  OIDC_PHONE_CLAIM: claim.optional(),
  OIDC_NAME_CLAIM: claim.optional(),
  OIDC_LEVEL_CLAIM: claim.optional(),
  SEPAY_WEBHOOK_SECRET: sharedSecret,
  SEPAY_WEBHOOK_KEY: sharedSecret,
  SEPAY_TOKEN: z.string().optional(),
  SEPAY_URL: webAddress.optional(),
  CASSO_WEBHOOK_SECRET: sharedSecret,
  CASSO_SECURE_TOKEN: sharedSecret,
  CASSO_API_KEY: z.string().optional(),
  CASSO_URL: webAddress.optional(),
  BANK_WEBHOOK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  OIDC_LEVELS: z.string().refine((text) => levelsOf(text) !== null, 'must say what each value means, such as substantial=1,high=2').optional(),
};
type Given = z.infer<z.ZodObject<typeof connectionSettings>>;

/** Puts the settings together. Throws a SettingsError where one needs another that is not set. */
export function readConnections(given: Given): Connections {
  return { trustedProxies: proxiesOf(given.TRUSTED_PROXIES) ?? new BlockList(), sms: readSms(given), mail: readMail(given), openId: readOpenId(given), bankFeeds: readBankFeeds(given) };
}

function readBankFeeds(given: Given): BankFeedSettings {
  const { SEPAY_WEBHOOK_SECRET, SEPAY_WEBHOOK_KEY, SEPAY_TOKEN, CASSO_WEBHOOK_SECRET, CASSO_SECURE_TOKEN, CASSO_API_KEY, BANK_WEBHOOK_SECRET } = given;
  const sepay = SEPAY_WEBHOOK_SECRET ?? SEPAY_WEBHOOK_KEY;
  const casso = CASSO_WEBHOOK_SECRET ?? CASSO_SECURE_TOKEN;
  if (sepay === undefined) refuseAlone(given, ['SEPAY_TOKEN'], 'SEPAY_WEBHOOK_SECRET');
  if (casso === undefined) refuseAlone(given, ['CASSO_API_KEY'], 'CASSO_WEBHOOK_SECRET');
  return {
    sepay: sepay === undefined ? null : { secret: SEPAY_WEBHOOK_SECRET ?? null, key: SEPAY_WEBHOOK_KEY ?? null, token: SEPAY_TOKEN ?? null, url: (given.SEPAY_URL ?? 'https://my.sepay.vn').replace(/\/+$/, '') },
    casso: casso === undefined ? null : { secret: CASSO_WEBHOOK_SECRET ?? null, secureToken: CASSO_SECURE_TOKEN ?? null, apiKey: CASSO_API_KEY ?? null, url: (given.CASSO_URL ?? 'https://oauth.casso.vn').replace(/\/+$/, '') },
    own: BANK_WEBHOOK_SECRET === undefined ? null : { secret: BANK_WEBHOOK_SECRET },
  };
}

function readSms(given: Given): SmsSettings | null {
  if (given.SMS_URL === undefined) {
    refuseAlone(given, ['SMS_TOKEN', 'SMS_BODY', 'SMS_TAKEN'], 'SMS_URL');
    return null;
  }
  return { url: given.SMS_URL, token: given.SMS_TOKEN ?? null, body: jsonOf(given.SMS_BODY ?? '') ?? { id: '{id}', to: '{to}', text: '{text}' }, taken: given.SMS_TAKEN ?? null };
}

function readMail(given: Given): MailSettings | null {
  if (given.SMTP_URL === undefined) refuseAlone(given, ['MAIL_FROM'], 'SMTP_URL');
  if (given.MAIL_FROM === undefined) refuseAlone(given, ['SMTP_URL'], 'MAIL_FROM');
  return given.SMTP_URL !== undefined && given.MAIL_FROM !== undefined ? { url: given.SMTP_URL, from: given.MAIL_FROM } : null;
}

function readOpenId(given: Given): OpenIdSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = given;
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || name === undefined) {
    const missing = needed.find((key) => given[key] === undefined) ?? needed[0];
    refuseAlone(given, [...needed, 'OIDC_SCOPE', 'OIDC_PHONE_CLAIM', 'OIDC_NAME_CLAIM', 'OIDC_LEVEL_CLAIM', 'OIDC_LEVELS'], missing);
    return null;
  }
  if (given.OIDC_LEVEL_CLAIM === undefined) refuseAlone(given, ['OIDC_LEVELS'], 'OIDC_LEVEL_CLAIM');
  if (given.OIDC_LEVELS === undefined) refuseAlone(given, ['OIDC_LEVEL_CLAIM'], 'OIDC_LEVELS');
  const values = levelsOf(given.OIDC_LEVELS ?? '');
  return {
    issuer,
    clientId,
    clientSecret,
    name,
    scope: given.OIDC_SCOPE ?? 'openid profile phone',
    phoneClaim: given.OIDC_PHONE_CLAIM ?? 'phone_number',
    nameClaim: given.OIDC_NAME_CLAIM ?? 'name',
    level: given.OIDC_LEVEL_CLAIM !== undefined && values ? { claim: given.OIDC_LEVEL_CLAIM, values } : null,
  };
}

/** One of `names` that is set needs `missing`, which is not. */
function refuseAlone(given: Given, names: (keyof Given)[], missing: keyof Given): void {
  const alone = names.find((name) => given[name] !== undefined);
  if (alone) throw new SettingsError(`The setting ${alone} needs ${missing} as well.`);
}

function proxiesOf(list: string): BlockList | null {
  const proxies = new BlockList();
  for (const entry of list.split(',').map((part) => part.trim()).filter(Boolean)) {
    const [address = '', prefix, ...rest] = entry.split('/');
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    if (family === 0 || rest.length > 0 || !(bits >= 0 && bits <= most)) return null;
    proxies.addSubnet(address, bits, family === 6 ? 'ipv6' : 'ipv4');
  }
  return proxies;
}

function levelsOf(text: string): Record<string, number> | null {
  const pairs = text.split(',').map((pair) => /^\s*([^=\s]+)\s*=\s*([12])\s*$/.exec(pair));
  return pairs.every((pair) => pair !== null) ? Object.fromEntries(pairs.map(([, value = '', level]) => [value, Number(level)])) : null;
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Secrets travel to the provider: over http only on this machine itself. */
function isSafeIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
