import { addMonths, firstDayOfMonth, lastDayOfMonth, monthNumber, parseVietnamMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { Period } from '../period.ts';
import { addedOverMonths } from './public-month.ts';
import type { PublicFigures, PublicMonth } from './public-month.ts';

/** A month ('2026-10') or quarter ('2026-Q3') that was told. */
export type PublicPeriod = { key: string; months: VietnamMonth[] };
export type ToldMonth = { month: VietnamMonth; toldAt: Date; told: PublicMonth };

/** What can be chosen of these months, the newest first: each, and every quarter that is told whole. */
export function listPeriods(told: readonly VietnamMonth[]): { months: PublicPeriod[]; quarters: PublicPeriod[] } {
  const newest = [...told].sort().reverse();
  const quarters = newest.filter((month) => monthNumber(month) % 3 === 1).map((month) => ({ key: `${month.slice(0, 4)}-Q${(monthNumber(month) + 2) / 3}`, months: [month, addMonths(month, 1), addMonths(month, 2)] }));
  return { months: newest.map((month) => ({ key: month, months: [month] })), quarters: quarters.filter(({ months }) => months.every((month) => told.includes(month))) };
}

/** The months of such a key; null for anything else. */
export function monthsOfKey(key: string): VietnamMonth[] | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  const first = parseVietnamMonth(quarter ? `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}` : key);
  if (!first || (!quarter && key !== first)) return null;
  return quarter ? [first, addMonths(first, 1), addMonths(first, 2)] : [first];
}

export function daysOf(months: readonly VietnamMonth[]): Period | null {
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? { from: firstDayOfMonth(first), to: lastDayOfMonth(last) } : null;
}

/** Without the crumbs of adding tonnes. */
const inMillionths = (sum: number) => Math.round(sum * 1_000_000) / 1_000_000;

/**
 * Several months as one: of what adds up alone, and of an area only where each of its months is told. So a quarter says nothing that its months have not
 * said, and no month can be found by taking the others off.
 */
export function addMonthsTold(months: readonly PublicMonth[]): PublicMonth | null {
  const last = months.at(-1);
  if (!last || months.length === 1) return last ?? null;
  const add = (parts: (PublicFigures | undefined)[]): PublicFigures => {
    const known = parts.filter((part) => part !== null && part !== undefined);
    if (known.length < months.length) return null;
    const sums = addedOverMonths.map((key) => [key, known.every((part) => part[key] !== null && part[key] !== undefined) ? inMillionths(known.reduce((sum, part) => sum + (part[key] ?? 0), 0)) : null]);
    return Object.fromEntries(sums) as PublicFigures;
  };
  const districtsOf = (key: string) => months.map((month) => month.districts.find((district) => district.key === key));
  return {
    province: { name: last.province.name, figures: add(months.map(({ province }) => province.figures)) },
    districts: last.districts.map(({ key, name, communes }) => ({
      key,
      name,
      figures: add(districtsOf(key).map((district) => district?.figures)),
      communes: communes.map((commune) => ({ code: commune.code, name: commune.name, figures: add(districtsOf(key).map((district) => district?.communes.find(({ code }) => code === commune.code)?.figures)) })),
    })),
  };
}
