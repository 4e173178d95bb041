import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Dong } from '#app/shared/money.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { DeliveryRate, Zone } from './delivery-fee.ts';

export const zones = ['province', 'region', 'country'] as const satisfies Zone[];
/** The dearest fee that anybody may set, đồng. */
export const mostFee = 10_000_000;

/** '20000', '20.000' or '20 000' as đồng; null for what is no whole amount from 0 to `most`. */
export function parseDong(typed: string, most: Dong = mostFee): Dong | null {
  const text = typed.trim().replace(/\s*(đ|₫|đồng)$/iu, '');
  if (!/^\d{1,10}$/.test(text) && !/^\d{1,3}([., ]\d{3})+$/.test(text)) return null;
  const amount = Number(text.replace(/[., ]/g, ''));
  return amount <= most ? amount : null;
}

/** A whole number from `least` to `most`; null for anything else. */
export function parseWhole(typed: string, least: number, most: number): number | null {
  const text = typed.trim().replace(/^(\d{1,3})[. ](\d{3})$/, '$1$2');
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

/** A rate as a form sends it. */
export type RateTyped = Record<'zone' | 'from' | 'firstGrams' | 'firstFee' | 'stepGrams' | 'stepFee', string>;
export type RateProblem = { field: keyof RateTyped; code: 'zone' | 'day' | 'grams' | 'fee' | 'exists' };
export type NewRate = DeliveryRate & { from: VietnamDay };

/** Reads a rate that begins today or later. The first mistake names its field. */
export function readRate(typed: RateTyped, today: VietnamDay): Result<NewRate, RateProblem> {
  const zone = zones.find((each) => each === typed.zone);
  const from = parseVietnamDay(typed.from);
  const [firstGrams, stepGrams] = [parseWhole(typed.firstGrams, 100, 50_000), parseWhole(typed.stepGrams, 100, 50_000)];
  const [firstFee, stepFee] = [parseDong(typed.firstFee), parseDong(typed.stepFee)];
  if (!zone) return failed({ field: 'zone', code: 'zone' });
  if (!from || from < today) return failed({ field: 'from', code: 'day' });
  if (firstGrams === null) return failed({ field: 'firstGrams', code: 'grams' });
  if (firstFee === null) return failed({ field: 'firstFee', code: 'fee' });
  if (stepGrams === null) return failed({ field: 'stepGrams', code: 'grams' });
  return stepFee === null ? failed({ field: 'stepFee', code: 'fee' }) : ok({ zone, from, firstGrams, firstFee, stepGrams, stepFee });
}

/** What a form holds of a rate. */
export function readRateTyped(form: FormData): RateTyped {
  const text = (name: keyof RateTyped) => String(form.get(name) ?? '').slice(0, 40);
  return { zone: text('zone'), from: text('from'), firstGrams: text('firstGrams'), firstFee: text('firstFee'), stepGrams: text('stepGrams'), stepFee: text('stepFee') };
}
