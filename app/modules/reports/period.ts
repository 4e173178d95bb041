import { addDays, addMonths, daysBetween, firstDayOfMonth, lastDayOfMonth, monthNumber, monthOf, parseVietnamDay, startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';

/** Days in Vietnam, both included. */
export type Period = { from: VietnamDay; to: VietnamDay };

export type PeriodParameter = 'from' | 'to';
export type PeriodProblem = { code: 'missing' | 'not_a_day' | 'ends_before_it_begins' | 'too_long'; parameters: PeriodParameter[] };

/** A report never covers more than this: ten years and their leap days. */
export const longestPeriod = 3_653;

/** Reads a period as it was typed: 'YYYY-MM-DD' twice. */
export function parsePeriod(typed: { from: string | null; to: string | null }): Result<Period, PeriodProblem> {
  const parameters: PeriodParameter[] = ['from', 'to'];
  const missing = parameters.filter((name) => !typed[name]);
  if (missing.length > 0) return failed({ code: 'missing', parameters: missing });
  const [from, to] = [parseVietnamDay(typed.from), parseVietnamDay(typed.to)];
  if (!from || !to) return failed({ code: 'not_a_day', parameters: parameters.filter((name) => !parseVietnamDay(typed[name])) });
  if (to < from) return failed({ code: 'ends_before_it_begins', parameters });
  if (daysBetween(from, to) >= longestPeriod) return failed({ code: 'too_long', parameters });
  return ok({ from, to });
}

/** The period that the address of a page asks for, as it was typed and as it was read; this month where it asks for none. */
export function askedPeriod(params: URLSearchParams, today: VietnamDay): { typed: { from: string; to: string }; period: Result<Period, PeriodProblem> } {
  const asks = params.has('from') || params.has('to');
  const typed = asks ? { from: params.get('from') ?? '', to: params.get('to') ?? '' } : usualPeriod('thisMonth', today);
  return { typed, period: parsePeriod(typed) };
}

/** The instants of a period: from the first one, up to and without the second. */
export function instantsOf({ from, to }: Period): { begin: Date; end: Date } {
  return { begin: startOfVietnamDay(from), end: startOfVietnamDay(addDays(to, 1)) };
}

export const usualPeriods = ['today', 'thisWeek', 'thisMonth', 'lastMonth', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'] as const;
export type UsualPeriod = (typeof usualPeriods)[number];

/** The period that one usually asks for on a day. One that still runs ends on that day. */
export function usualPeriod(name: UsualPeriod, today: VietnamDay): Period {
  const month = monthOf(today);
  const year = Number(today.slice(0, 4));
  const quarter = addMonths(month, -((monthNumber(today) - 1) % 3));
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'thisWeek':
      // Weeks begin on Monday.
      return { from: addDays(today, -((new Date(today).getUTCDay() + 6) % 7)), to: today };
    case 'thisMonth':
      return { from: firstDayOfMonth(month), to: today };
    case 'lastMonth': {
      const last = addMonths(month, -1);
      return { from: firstDayOfMonth(last), to: lastDayOfMonth(last) };
    }
    case 'thisQuarter':
      return { from: firstDayOfMonth(quarter), to: today };
    case 'lastQuarter':
      return { from: firstDayOfMonth(addMonths(quarter, -3)), to: lastDayOfMonth(addMonths(quarter, -1)) };
    case 'thisYear':
      return { from: `${year}-01-01` as VietnamDay, to: today };
    case 'lastYear':
      return { from: `${year - 1}-01-01` as VietnamDay, to: `${year - 1}-12-31` as VietnamDay };
  }
}
