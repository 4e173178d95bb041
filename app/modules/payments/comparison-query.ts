import { addDays, daysBetween, parseVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

const usualDays = 14;
const mostDays = 366;

/** Which days a page or a file of comparisons is about: the last fortnight unless told otherwise. */
export function readComparisonQuery(request: Request, now: Date): { from: VietnamDay; to: VietnamDay } {
  const { searchParams } = new URL(request.url);
  const to = parseVietnamDay(searchParams.get('to')) ?? vietnamDay(now);
  const from = parseVietnamDay(searchParams.get('from')) ?? addDays(to, -usualDays);
  const days = daysBetween(from, to);
  return days >= 0 && days <= mostDays ? { from, to } : { from: addDays(to, -usualDays), to };
}
