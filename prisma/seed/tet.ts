import { dayOf, daysBetween } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** The first day of the lunar year, by the calendar of Vietnam. */
const newYears: readonly VietnamDay[] = ['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-02'].map(dayOf);

/** How many days it is to the nearest Tết: 7 = a week before, 0 = the first day of the year, -3 = three days after. Null where it is far. */
export function daysToTet(day: VietnamDay): number | null {
  for (const tet of newYears) {
    const days = daysBetween(day, tet);
    if (days <= 45 && days >= -20) return days;
  }
  return null;
}

/** How much is ordered around Tết, against an ordinary day (1): a climb of six weeks, a peak, an empty market while all are at home. */
export function tetFactor(day: VietnamDay): number {
  const days = daysToTet(day);
  if (days === null) return 1;
  if (days > 20) return 1 + ((45 - days) / 25) * 0.9;
  if (days > 6) return 1.9 + ((20 - days) / 13) * 1.7;
  if (days > 3) return 2.4;
  if (days > 1) return 1;
  if (days >= -4) return 0.06;
  return 0.35 + ((-4 - days) / 16) * 0.6;
}
