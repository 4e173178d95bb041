import { z } from 'zod';
import type { Settings } from '#app/platform/env.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { BankFeed } from '../../feed.ts';
import { hmacHex, isFresh, jsonOf, sameSecret } from './signature.ts';

const told = z.object({
  transfers: z
    .array(z.object({ id: z.string().min(1).max(100), account: z.string().min(1).max(100), amount: z.int().positive(), note: z.string().max(1_000), reference: z.string().max(100).nullish().transform((reference) => reference ?? null), at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)) }))
    .min(1)
    .max(100),
});

/**
 * The market's own format, for a bank or a program without a feed service, and for the demonstration: 'X-Signature: t=<seconds>,v1=<hex>',
 * HMAC-SHA256 over '<t>.<raw body>', within five minutes.
 */
export const own: BankFeed = {
  key: 'own',
  on: ({ bankFeeds }) => bankFeeds.own !== null,
  heard: { heard: true },
  read({ bankFeeds }, { headers, body, now }) {
    const secret = bankFeeds.own?.secret ?? null;
    const [, timestamp = '', signature = ''] = /^t=(\d{9,11}),v1=([0-9a-f]{64})$/.exec(headers.get('x-signature') ?? '') ?? [];
    if (secret === null || timestamp === '' || !isFresh(new Date(Number(timestamp) * 1_000), now, 5 * 60)) return failed({ code: 'forged' });
    if (!sameSecret(signature, hmacHex('sha256', secret, `${timestamp}.${body}`))) return failed({ code: 'forged' });
    const raw = jsonOf(body);
    const read = told.safeParse(raw);
    if (!read.success) return failed({ code: 'unreadable' });
    return ok(read.data.transfers.map(({ account, amount, ...transfer }, place) => ({ ...transfer, accounts: [account], amount: BigInt(amount), raw: (raw as { transfers: unknown[] }).transfers[place] })));
  },
  lister: () => null,
};

/** What a bank would send in this format, signed. */
export function signOwn(secret: string, transfers: { id: string; account: string; amount: number; note: string; at: Date }[], now: Date): { body: string; headers: Headers } {
  const body = JSON.stringify({ transfers: transfers.map((transfer) => ({ ...transfer, at: transfer.at.toISOString() })) });
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  return { body, headers: new Headers({ 'content-type': 'application/json', 'x-signature': `t=${timestamp},v1=${hmacHex('sha256', secret, `${timestamp}.${body}`)}` }) };
}

/** Of the demonstration: made of the market's secret, so that a newcomer need not set anything. */
export function demonstrationSecret({ secret }: Pick<Settings, 'secret'>): string {
  return hmacHex('sha256', secret, 'bank notices of the demonstration');
}
