import { addDays, addMonths, daysBetween, firstDayOfMonth, lastDayOfMonth, monthOf } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** The last day of a certificate: 36 months less a day after its issue ('2024-03-15' → '2027-03-14'), as Decision 148/QĐ-TTg counts. */
export function certificateEnd(issuedOn: VietnamDay): VietnamDay {
  const month = addMonths(monthOf(issuedOn), 36);
  const sameDay = addDays(firstDayOfMonth(month), Number(issuedOn.slice(8)) - 1);
  const last = lastDayOfMonth(month);
  // Issued on 29 February: 36 months later there is no such day, and it ends with the month.
  return sameDay > last ? last : addDays(sameDay, -1);
}

/** Three stars from 50 points, four from 70, five from 90; below 50 there is no certificate. */
export function starsOfPoints(points: number): 3 | 4 | 5 | null {
  if (points < 50 || points > 100) return null;
  if (points < 70) return 3;
  return points < 90 ? 4 : 5;
}

/** How many days ahead people are told that something ends. */
export const warningDays = [90, 30, 7] as const;
/** 0 = it has ended. */
export type Milestone = (typeof warningDays)[number] | 0;
/** Who was away for longer than this is not told of what ended before. */
const oldNewsDays = 30;

/**
 * What there is to tell on a day of something with this last day: the nearest warning that is due, or that it has ended; null while
 * there is time, and when it is old news.
 */
export function milestoneOn(today: VietnamDay, endsOn: VietnamDay): Milestone | null {
  const left = daysBetween(today, endsOn);
  if (left < 0) return left >= -oldNewsDays ? 0 : null;
  return [...warningDays].reverse().find((days) => left <= days) ?? null;
}

/** Whether something counts on a day: from its first day to its last, without an end for ever. */
export function isValidOn(day: VietnamDay, { issuedOn, endsOn }: { issuedOn: VietnamDay; endsOn: VietnamDay | null }): boolean {
  return issuedOn <= day && (endsOn === null || day <= endsOn);
}
