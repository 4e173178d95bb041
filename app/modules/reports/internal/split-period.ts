import { addDays, addMonths, firstDayOfMonth, lastDayOfMonth, monthOf } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { Period } from '../period.ts';

/** A period as the whole months in it, and the days before and after them. */
export function splitPeriod({ from, to }: Period): { months: VietnamMonth[]; ends: Period[] } {
  const first = from === firstDayOfMonth(monthOf(from)) ? monthOf(from) : addMonths(monthOf(from), 1);
  const last = to === lastDayOfMonth(monthOf(to)) ? monthOf(to) : addMonths(monthOf(to), -1);
  if (first > last) return { months: [], ends: [{ from, to }] };
  const months: VietnamMonth[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  const [begin, end] = [firstDayOfMonth(first), lastDayOfMonth(last)];
  return { months, ends: [...(from < begin ? [{ from, to: addDays(begin, -1) }] : []), ...(to > end ? [{ from: addDays(end, 1), to }] : [])] };
}
