import { addMonths, monthOf, parseVietnamMonth, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';

const most = 60;

/** The month that an address asks for; the present one for what is none, and for one that is to come. */
export function readMonth(searchParams: URLSearchParams, now: Date): VietnamMonth {
  const present = monthOf(vietnamDay(now));
  const asked = parseVietnamMonth(searchParams.get('month'));
  return asked && asked < present ? asked : present;
}

/** The months to choose from, the present one first, back to the first that holds something. */
export function listMonths(since: VietnamMonth | null, now: Date): VietnamMonth[] {
  const months = [monthOf(vietnamDay(now))];
  while (since && (months.at(-1) ?? since) > since && months.length < most) months.push(addMonths(months.at(-1) ?? since, -1));
  return months;
}
