import { z } from 'zod';
import { addDays } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { BankFeed, BankTransfer } from '../../feed.ts';
import { hmacHex, isFresh, jsonOf, sameSecret, vietnamTime } from './signature.ts';

const time = z.string().transform((text, context) => vietnamTime(text) ?? (context.addIssue('no time'), z.NEVER));
const text = z.string().nullish().transform((value) => value ?? '');
const bankNumber = z.unknown().optional().transform((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null));

const told = z.object({
  id: z.union([z.int().positive(), z.string().min(1).max(100)]),
  transactionDate: time,
  accountNumber: z.string().max(100),
  subAccount: text,
  content: text,
  description: text,
  referenceCode: bankNumber,
  transferType: z.enum(['in', 'out']),
  transferAmount: z.int().nonnegative(),
});

const listed = z.object({
  transactions: z.array(z.object({ id: z.coerce.string(), transaction_date: time, account_number: z.string(), sub_account: text, transaction_content: text, amount_in: z.coerce.number().int().nonnegative() })),
});
const mostListed = 5_000;

/**
 * SePay: 'X-SePay-Signature: sha256=…', HMAC-SHA256 over '<X-SePay-Timestamp>.<raw body>' within five minutes, or, of older webhooks, a key in
 * 'Authorization: Apikey …'. One transfer in each request; it is told again up to seven times until it is answered.
 * Source: developer.sepay.vn, webhooks: authentication, security, data.
 */
export const sepay: BankFeed = {
  key: 'sepay',
  on: ({ bankFeeds }) => bankFeeds.sepay !== null,
  heard: { success: true },
  read({ bankFeeds }, { headers, body, now }) {
    const { secret = null, key = null } = bankFeeds.sepay ?? {};
    if (!(secret !== null && isSigned(headers, body, secret, now)) && !(key !== null && sameSecret(headers.get('authorization') ?? '', `Apikey ${key}`))) return failed({ code: 'forged' });
    const raw = jsonOf(body);
    const read = told.safeParse(raw);
    if (!read.success) return failed({ code: 'unreadable' });
    const { id, transactionDate: at, accountNumber, subAccount, content, description, referenceCode, transferType, transferAmount } = read.data;
    if (transferType === 'out' || transferAmount === 0) return ok([]);
    return ok([{ id: String(id), accounts: [accountNumber, subAccount].filter(Boolean), amount: BigInt(transferAmount), note: content || description, reference: referenceCode, at, raw }]);
  },
  lister({ bankFeeds }) {
    const { token = null, url = '' } = bankFeeds.sepay ?? {};
    if (token === null) return null;
    return async (day) => {
      const asked = new URLSearchParams({ transaction_date_min: `${day} 00:00:00`, transaction_date_max: `${day} 23:59:59`, limit: String(mostListed) });
      const answer = await fetch(`${url}/userapi/transactions/list?${asked}`, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(20_000), redirect: 'error' });
      if (!answer.ok) throw new Error(`SePay answered ${answer.status}`);
      const { transactions } = listed.parse(await answer.json());
      if (transactions.length >= mostListed) throw new Error(`SePay lists more than ${mostListed} transfers between ${day} and ${addDays(day, 1)}`);
      return transactions
        .filter(({ amount_in: amount }) => amount > 0)
        .map(({ id, transaction_date: at, account_number: account, sub_account: sub, transaction_content: note, amount_in: amount }): BankTransfer => ({ id, accounts: [account, sub].filter(Boolean), amount: BigInt(amount), note, reference: null, at, raw: null }));
    };
  },
};

const window = 5 * 60;

function isSigned(headers: Headers, body: string, secret: string, now: Date): boolean {
  const [timestamp, signature] = [headers.get('x-sepay-timestamp') ?? '', headers.get('x-sepay-signature') ?? ''];
  if (!/^\d{9,11}$/.test(timestamp) || !isFresh(new Date(Number(timestamp) * 1_000), now, window)) return false;
  return sameSecret(signature, `sha256=${hmacHex('sha256', secret, `${timestamp}.${body}`)}`);
}
