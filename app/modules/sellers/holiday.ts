import { addDays, dayOfUtcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** A shop that sells nothing for more days than these has stopped selling. */
export const longestHoliday = 90;

/** The days of a holiday that is not over: the first and the last without sale, and whether it is on. */
export type Holiday = { from: VietnamDay; until: VietnamDay; on: boolean; back: VietnamDay };

/** A shop's holiday on a Vietnam day, or null where there is none or it is over. It ends by itself. */
export function holidayOf({ holidayFrom, holidayUntil }: { holidayFrom: Date | null; holidayUntil: Date | null }, today: VietnamDay): Holiday | null {
  if (!holidayFrom || !holidayUntil) return null;
  const from = dayOfUtcMidnight(holidayFrom);
  const until = dayOfUtcMidnight(holidayUntil);
  return until < today ? null : { from, until, on: from <= today, back: addDays(until, 1) };
}
