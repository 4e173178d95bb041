import { z } from 'zod';
import { failed, ok } from '#app/shared/result.ts';
import type { BankFeed, BankTransfer } from '../../feed.ts';
import { hmacHex, isFresh, jsonOf, sameSecret, vietnamTime } from './signature.ts';

const time = z.string().transform((text, context) => vietnamTime(text) ?? (context.addIssue('no time'), z.NEVER));
const text = z.string().nullish().transform((value) => value ?? '');
const bankNumber = z.unknown().optional().transform((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null));
const id = z.union([z.int().nonnegative(), z.string().min(1).max(100)]);

/** Since 2024: one transfer, signed. */
const signed = z.object({ error: z.literal(0), data: z.object({ id, reference: bankNumber, description: text, amount: z.int(), transactionDateTime: time, accountNumber: z.string().max(100), virtualAccountNumber: text }) });
/** Before: a list, with a token. */
const older = z.object({
  error: z.literal(0),
  data: z.array(z.object({ id, tid: bankNumber, description: text, amount: z.int(), when: time, bank_sub_acc_id: text, subAccId: text, virtualAccount: text })).max(500),
});
const listed = z.object({ data: z.object({ records: z.array(z.object({ id, description: text, amount: z.number().int(), when: time, bankSubAccId: text })), totalPages: z.int().optional(), nextPage: z.int().nullish() }) });

/**
 * Casso: 'X-Casso-Signature: t=<ms>,v1=…', HMAC-SHA512 over '<t>.<the document with its keys in order>', or, of older webhooks, a token in
 * 'Secure-Token'. It signs a message once and tells it again for hours, so its window is a day; its number makes it count once.
 * Source: developer.casso.vn, webhooks (V2 and before), list of transactions.
 */
export const casso: BankFeed = {
  key: 'casso',
  on: ({ bankFeeds }) => bankFeeds.casso !== null,
  heard: { success: true },
  read({ bankFeeds }, { headers, body, now }) {
    const { secret = null, secureToken = null } = bankFeeds.casso ?? {};
    const raw = jsonOf(body);
    const isNew = secret !== null && isSigned(headers, raw, secret, now);
    if (!isNew && !(secureToken !== null && sameSecret(headers.get('secure-token') ?? '', secureToken))) return failed({ code: 'forged' });
    const one = signed.safeParse(raw);
    if (one.success) {
      const { id: number, reference, amount, description: note, transactionDateTime: at, accountNumber, virtualAccountNumber } = one.data.data;
      return ok(amount > 0 ? [{ id: String(number), accounts: [accountNumber, virtualAccountNumber].filter(Boolean), amount: BigInt(amount), note, reference, at, raw }] : []);
    }
    const list = older.safeParse(raw);
    if (!list.success) return failed({ code: 'unreadable' });
    const raws = (raw as { data: unknown[] }).data;
    return ok(
      list.data.data.flatMap(({ id: number, tid: reference, amount, description: note, when: at, bank_sub_acc_id: account, subAccId: sub, virtualAccount }, place) =>
        amount > 0 ? [{ id: String(number), accounts: [...new Set([account, sub, virtualAccount])].filter(Boolean), amount: BigInt(amount), note, reference, at, raw: raws[place] }] : [],
      ),
    );
  },
  lister({ bankFeeds }) {
    const { apiKey = null, url = '' } = bankFeeds.casso ?? {};
    if (apiKey === null) return null;
    return async (day) => {
      const transfers: BankTransfer[] = [];
      for (let page: number | null = 1; page !== null; ) {
        const asked = new URLSearchParams({ fromDate: day, toDate: day, page: String(page), pageSize: '100', sort: 'ASC' });
        const answer = await fetch(`${url}/v2/transactions?${asked}`, { headers: { authorization: `Apikey ${apiKey}` }, signal: AbortSignal.timeout(20_000), redirect: 'error' });
        if (!answer.ok) throw new Error(`Casso answered ${answer.status}`);
        const { data } = listed.parse(await answer.json());
        for (const { id: number, amount, description: note, when: at, bankSubAccId: account } of data.records) {
          if (amount > 0) transfers.push({ id: String(number), accounts: [account].filter(Boolean), amount: BigInt(amount), note, reference: null, at, raw: null });
        }
        const next: number | null = data.nextPage ?? null;
        page = next !== null && next > page && data.records.length > 0 ? next : null;
      }
      return transfers;
    };
  },
};

const window = 24 * 60 * 60;

function isSigned(headers: Headers, document: unknown, secret: string, now: Date): boolean {
  const [, timestamp = '', signature = ''] = /^t=(\d{12,14}),v1=([0-9a-f]{128})$/.exec(headers.get('x-casso-signature') ?? '') ?? [];
  if (timestamp === '' || document === undefined || !isFresh(new Date(Number(timestamp)), now, window)) return false;
  return sameSecret(signature, hmacHex('sha512', secret, `${timestamp}.${JSON.stringify(inOrder(document))}`));
}

/** The same document with the keys of each object in order, as Casso signs it. */
export function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]));
}
