import { addMonths, lastDayOfMonth, monthNumber, monthOf, parseVietnamMonth } from '#app/shared/dates.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import { monthsOver } from '../closed-month.ts';

/** What the department sends: the report of a quarter, the one of a year for the ministry, and the list of recognised products at the end of a month. */
export const reportKinds = ['quarter', 'year', 'ocop'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** As an address names it: '2026-Q3', '2026', '2026-09'. */
export type ReportPeriod = string & { readonly __brand: 'ReportPeriod' };

export function parseReportKind(text: unknown): ReportKind | null {
  return reportKinds.find((kind) => kind === text) ?? null;
}

/** The months of a period, in their order; null where it is no period of this kind. */
export function monthsOfPeriod(kind: ReportKind, text: string): VietnamMonth[] | null {
  if (kind === 'ocop') {
    const month = parseVietnamMonth(text);
    return month && [month];
  }
  const [, year = '', quarter] = (kind === 'quarter' ? /^(\d{4})-Q([1-4])$/ : /^(\d{4})$/).exec(text) ?? [];
  const first = parseVietnamMonth(`${year}-01`);
  if (!first) return null;
  return quarter ? following(addMonths(first, (Number(quarter) - 1) * 3), 3) : following(first, 12);
}

const following = (first: VietnamMonth, count: number) => Array.from({ length: count }, (_, index) => addMonths(first, index));

export function parseReportPeriod(kind: ReportKind, text: unknown): ReportPeriod | null {
  return typeof text === 'string' && monthsOfPeriod(kind, text) ? (text as ReportPeriod) : null;
}

/** The period of a kind in which a month lies. */
function periodOf(kind: ReportKind, month: VietnamMonth): ReportPeriod {
  const year = month.slice(0, 4);
  return (kind === 'quarter' ? `${year}-Q${Math.ceil(monthNumber(month) / 3)}` : kind === 'year' ? year : month) as ReportPeriod;
}

/** What a period is held against: a quarter against the one before, and both a quarter and a year against the year before. */
export function earlierPeriods(kind: ReportKind, period: ReportPeriod): { before: ReportPeriod | null; yearBefore: ReportPeriod | null } {
  const [first] = monthsOfPeriod(kind, period) ?? [];
  if (!first || kind === 'ocop') return { before: null, yearBefore: null };
  return { before: kind === 'quarter' ? periodOf(kind, addMonths(first, -3)) : null, yearBefore: periodOf(kind, addMonths(first, -12)) };
}

/** The periods of a kind that are over on a day and whose months may still be closed or are, the latest first. */
export function periodsOver(kind: ReportKind, today: VietnamDay): ReportPeriod[] {
  const months = monthsOver(today);
  return [...new Set(months.map((month) => periodOf(kind, month)))].filter((period) => (monthsOfPeriod(kind, period)?.at(-1) ?? today) < monthOf(today));
}

/** The last day of a period. */
export function lastDayOfPeriod(kind: ReportKind, period: ReportPeriod): VietnamDay {
  const last = monthsOfPeriod(kind, period)?.at(-1);
  if (!last) throw new Error(`Not a period of ${kind}: ${period}`);
  return lastDayOfMonth(last);
}
