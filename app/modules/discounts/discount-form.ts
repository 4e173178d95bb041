import { z } from 'zod';
import { parseTypedPrice } from '#app/modules/catalog/typed-numbers.ts';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { addDays, parseVietnamDay, startOfVietnamDay } from '#app/shared/dates.ts';
import { discountKinds, readCode } from './discount.ts';

/** Đồng: nothing on this market costs more. */
const most = 500_000_000;

const code = z.string().default('').transform(readCode).refine((text) => text !== '', 'code');
const text = z.string().default('').transform((typed) => typed.trim());

/** A sum that may be left empty. */
const sum = (message: string) =>
  text.transform((typed, ctx) => {
    if (typed === '') return null;
    const amount = parseTypedPrice(typed);
    if (amount !== null && amount > 0 && amount <= most) return amount;
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const count = (message: string) =>
  text.transform((typed, ctx) => {
    if (typed === '') return null;
    const number = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
    if (number > 0) return number;
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const day = (message: string) =>
  text.transform((typed, ctx) => {
    const known = typed === '' ? null : parseVietnamDay(typed);
    if (typed === '' || known) return known;
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** Hundredths of a per cent out of '10', '12,5' or '10%'; null where it is no share up to the whole. */
export function parseShare(typed: string): number | null {
  const number = /^(\d{1,3})(?:[.,](\d{1,2}))?%?$/.exec(typed.replace(/\s/g, ''));
  if (!number) return null;
  const share = Number(number[1]) * 100 + Number((number[2] ?? '').padEnd(2, '0'));
  return share >= 1 && share <= 10_000 ? share : null;
}

/** What is typed to make a code. Each message is the name of a text in i18n/discounts `error`. */
export const discountForm = z
  .object({
    code,
    kind: z.enum(discountKinds, 'kind'),
    amount: sum('amount'),
    share: text,
    mostOff: sum('mostOff'),
    leastGoods: sum('leastGoods'),
    groupKeys: z.array(z.string().refine((key) => findGroup(key) !== null, 'group')).default([]),
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    mostUses: count('mostUses'),
    perPerson: count('perPerson'),
  })
  .transform(({ amount, share, leastGoods, startsOn, endsOn, ...rest }, ctx) => {
    const value = rest.kind === 'amount' ? amount : rest.kind === 'share' ? parseShare(share) : 0;
    if (value === null) ctx.addIssue({ code: 'custom', path: [rest.kind === 'amount' ? 'amount' : 'share'], message: rest.kind === 'amount' ? 'amount' : 'share' });
    if (startsOn && endsOn && endsOn < startsOn) ctx.addIssue({ code: 'custom', path: ['endsOn'], message: 'endsOn' });
    if (value === null) return z.NEVER;
    return {
      ...rest,
      value,
      leastGoods: leastGoods ?? 0,
      startsAt: startsOn && startOfVietnamDay(startsOn),
      /** The last day counts whole. */
      endsAt: endsOn && startOfVietnamDay(addDays(endsOn, 1)),
    };
  });

export type DiscountTerms = z.output<typeof discountForm>;
export type DiscountField = 'code' | 'kind' | 'amount' | 'share' | 'mostOff' | 'leastGoods' | 'groupKeys' | 'startsOn' | 'endsOn' | 'mostUses' | 'perPerson';
export type DiscountErrors = Partial<Record<DiscountField, string>>;

export function discountErrors(error: z.ZodError): DiscountErrors {
  const errors: DiscountErrors = {};
  for (const { path, message } of error.issues) errors[path[0] as DiscountField] ??= message;
  return errors;
}
