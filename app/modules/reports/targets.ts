import type { Locale } from '#app/shared/locale.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IndicatorKey } from './indicators.ts';
import type { IndicatorUnit } from './indicators/indicator.ts';

/** How far a target is: `onTheWay` and `behind` by what the present pace would give at the year's end, `open` where there is no pace to reckon with. */
export type TargetState = 'reached' | 'onTheWay' | 'behind' | 'open' | 'missed';
export type TargetProgress = {
  year: number;
  target: number;
  /** From the year's first day until now, or to its end. */
  reached: number | null;
  /** What it will be at the year's end at the present pace; null where that says nothing, as in the first days of a year. */
  expected: number | null;
  state: TargetState;
};

/** Before so many days of a year have passed, there is no pace to speak of. */
const daysForPace = 14;

type Reached = { target: number; year: number; reached: number | null; /** What it was when the year began, of what is counted at an end; null = it began with nothing, as what happens in a year. */ start: number | null; passed: number; days: number; /** Whether a pace can be reckoned. */ paced: boolean };

/** How far a target is after `passed` of the `days` of its year. */
export function progressOf({ target, year, reached, start, passed, days, paced }: Reached): TargetProgress {
  const over = passed >= days;
  const begin = start ?? 0;
  const expected = reached === null || over || !paced || passed < daysForPace ? null : begin + ((reached - begin) / passed) * days;
  const state = (): TargetState => {
    if (reached !== null && reached >= target) return 'reached';
    if (over) return 'missed';
    if (expected === null) return 'open';
    return expected >= target ? 'onTheWay' : 'behind';
  };
  return { year, target, reached, expected, state: state() };
}

export type TypedTargetProblem = { code: 'not_a_number' | 'below_zero' | 'too_large' | 'whole' };

const largest = 1e15;
const wholeUnits: readonly IndicatorUnit[] = ['count', 'dong'];

/** As people write numbers here: '1.200', '1200', '12,5'. A point before one or two digits is a comma too: some keyboards have no other. */
const vietnameseNumber = /^[-−]?([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d+)?$|^[-−]?\d+\.\d{1,2}$/;
const englishNumber = /^[-−]?([1-9]\d{0,2}(,\d{3})+|\d+)(\.\d+)?$/;

/** The number of a text without spaces; null where it is none, or could be two: '1.0000' is neither one nor ten thousand. */
function readNumber(text: string, locale: Locale): number | null {
  if (!(locale === 'vi' ? vietnameseNumber : englishNumber).test(text)) return null;
  const plain = locale === 'en' ? text.replaceAll(',', '') : /^\D?\d+\.\d{1,2}$/.test(text) ? text : text.replaceAll('.', '').replace(',', '.');
  // Adding nothing makes a zero of a zero with a sign.
  return Number(plain.replace('−', '-')) + 0;
}

/**
 * A target as it was typed ('1.200', '12,5 %', '1,200' in English): null for an empty field, a share as a number from 0 on. Errors: `not_a_number`, `below_zero`,
 * `too_large`, `whole` (a part of something that is counted).
 */
export function readTypedTarget(typed: string, unit: IndicatorUnit, locale: Locale): Result<number | null, TypedTargetProblem> {
  const text = typed.replace(/[\s₫%]|tấn|tonnes/g, '');
  if (text === '') return ok(null);
  const value = readNumber(text, locale);
  if (value === null) return failed({ code: 'not_a_number' });
  if (value < 0) return failed({ code: 'below_zero' });
  if (value > largest || (unit === 'share' && value > 1_000)) return failed({ code: 'too_large' });
  if (wholeUnits.includes(unit) && !Number.isInteger(value)) return failed({ code: 'whole' });
  return ok(unit === 'share' ? value / 100 : value);
}

/** What a target can be set for: where more is what one wants. */
export const targetIndicators = [
  'successful', 'value', 'tonnes', 'cashlessShare', 'outsideValue', 'invoiced', 'households', 'activeHouseholds', 'withOrder', 'trained', 'trainedShare', 'sellingShare', 'identified',
  'listings', 'ocopListings', 'ocopShare', 'tracedShare', 'gtinShare', 'foodSafeShare', 'takedownsInTimeShare',
] as const satisfies readonly IndicatorKey[];
export type TargetIndicator = (typeof targetIndicators)[number];

export const targetYears = { first: 2020, last: 2100 };

/** The year of a page's address; the present one for anything else. */
export function parseTargetYear(text: string | null, present: number): number {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : present;
  return year >= targetYears.first && year <= targetYears.last ? year : present;
}
