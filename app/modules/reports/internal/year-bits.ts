import { addDays, addMonths, firstDayOfMonth, lastDayOfMonth, monthNumber, monthOf } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Period } from '../period.ts';

/** As many as a year has in `seller_year`: 31 for every month. */
export const bitsOfYear = 372;
export const noBits = '0'.repeat(bitsOfYear);

/** The place of a day among the bits of its year, 1 to 372. */
function placeOf(day: VietnamDay): number {
  return 31 * (monthNumber(day) - 1) + Number(day.slice(8));
}

/** The days of a period, year by year, as bits. */
export function bitsOf({ from, to }: Period): { year: number; bits: string }[] {
  const years: { year: number; bits: string }[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const first = from > `${year}-01-01` ? placeOf(from) : 1;
    const last = to < `${year}-12-31` ? placeOf(to) : bitsOfYear;
    years.push({ year, bits: '0'.repeat(first - 1) + '1'.repeat(last - first + 1) + '0'.repeat(bitsOfYear - last) });
  }
  return years;
}

export type Span = { span: 'year' | 'quarter' | 'month'; begins: VietnamDay };

/** The smallest month, quarter or year that begins with a period and does not end before it; null where there is none. */
export function spanOf({ from, to }: Period): Span | null {
  const month = monthOf(from);
  if (from !== firstDayOfMonth(month)) return null;
  if (to <= lastDayOfMonth(month)) return { span: 'month', begins: from };
  if (monthNumber(month) % 3 === 1 && to < firstDayOfMonth(addMonths(month, 3))) return { span: 'quarter', begins: from };
  if (monthNumber(month) === 1 && to.slice(0, 4) === from.slice(0, 4)) return { span: 'year', begins: from };
  return null;
}

/** The months of a period from the first day of one on, and the days of the last one where that is not whole. */
export function monthsAndDays({ from, to }: Period): { lastMonth: VietnamDay | null; days: Period | null } {
  const first = firstDayOfMonth(monthOf(to));
  if (to === lastDayOfMonth(monthOf(to))) return { lastMonth: first, days: null };
  return { lastMonth: from < first ? firstDayOfMonth(monthOf(addDays(first, -1))) : null, days: { from: first, to } };
}
