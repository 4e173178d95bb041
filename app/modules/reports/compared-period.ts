import { addDays, addMonths, daysBetween, firstDayOfMonth, lastDayOfMonth, monthOf } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Period } from './period.ts';

/** The same days of another month; the last of a month stays the last, and a day that the other month lacks becomes its last. */
function shiftMonths({ from, to }: Period, months: number): Period {
  const shifted = (day: VietnamDay, isEnd: boolean): VietnamDay => {
    const month = addMonths(monthOf(day), months);
    const last = lastDayOfMonth(month);
    const same = `${month}-${day.slice(8)}` as VietnamDay;
    return same > last || (isEnd && day === lastDayOfMonth(monthOf(day))) ? last : same;
  };
  return { from: shifted(from, false), to: shifted(to, true) };
}

function monthsTouched({ from, to }: Period): number {
  let months = 1;
  while (addMonths(monthOf(from), months) <= monthOf(to)) months += 1;
  return months;
}

/**
 * The period that one holds a period against: one that begins with a month is held against the same stretch of the month, quarter or year before (1 to 22 November:
 * 1 to 22 October), any other against as many days right before it.
 */
export function periodBefore(period: Period): Period {
  const { from, to } = period;
  if (from === firstDayOfMonth(monthOf(from))) return shiftMonths(period, -lengthInMonths(period));
  const days = daysBetween(from, to) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

/** A quarter or year that still runs is as long as the whole one: it is held against the same stretch of the quarter or year before. */
function lengthInMonths(period: Period): number {
  const touched = monthsTouched(period);
  const month = Number(period.from.slice(5, 7));
  if (touched > 3 && month === 1) return Math.ceil(touched / 12) * 12;
  if (touched > 1 && touched <= 3 && month % 3 === 1) return 3;
  return touched;
}

/** The same days a year before. */
export function yearBefore(period: Period): Period {
  return shiftMonths(period, -12);
}

/** The period that comes after one: a month after a month, a quarter after a quarter, as many days after others. */
export function periodAfter(period: Period): Period {
  const { from, to } = period;
  if (from !== firstDayOfMonth(monthOf(from))) return { from: addDays(to, 1), to: addDays(to, daysBetween(from, to) + 1) };
  const months = lengthInMonths(period);
  const begin = addMonths(monthOf(from), months);
  return { from: firstDayOfMonth(begin), to: lastDayOfMonth(addMonths(begin, months - 1)) };
}
