import { addDays, daysBetween, monthNumber, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { daysToTet, tetFactor } from '../tet.ts';
import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import type { DemoProduct } from './types.ts';

/** How many days the story of the demonstration is long: 18 months. */
export const storyDays = 549;

/** Sunday first. People order before the weekend and on Sunday evening. */
const week = [1.1, 1.02, 0.94, 0.92, 0.97, 1.08, 1.04];

/** What is bought for Tết, in the four weeks before it, against an ordinary day. */
const tetGoods: Partial<Record<OcopGroupKey, number>> = {
  flowers: 7,
  'ornamental-plants': 6,
  'processed-food': 1.9,
  'fresh-food': 1.2,
  'soft-drinks': 1.5,
  'alcoholic-drinks': 2.2,
  tea: 1.8,
  'household-crafts': 1.5,
  tourism: 0.4,
};

/** How much the market grew by this day of its story: three times as busy at the end as at the beginning. */
export function growth(day: VietnamDay, today: VietnamDay): number {
  const passed = 1 - daysBetween(day, today) / storyDays;
  return 3 ** Math.min(1, Math.max(0, passed));
}

/** How busy a day is against the others of the story. Each day differs a little, always in the same way. */
export function dayWeight(day: VietnamDay, today: VietnamDay): number {
  const weekday = utcMidnight(day).getUTCDay();
  // Wages come at the turn of the month.
  const date = Number(day.slice(8));
  const payday = date >= 28 || date <= 5 ? 1.12 : 1;
  return growth(day, today) * (week[weekday] ?? 1) * payday * tetFactor(day);
}

/** The share of its demand that a product has on a day: its months, and Tết. */
export function productFactor(product: Pick<DemoProduct, 'season' | 'group'>, day: VietnamDay): number {
  // Out of season there is at most a last basket from a late garden.
  const inSeason = product.season === null || product.season.includes(monthNumber(day));
  const toTet = daysToTet(day);
  const forTet = toTet !== null && toTet >= 1 && toTet <= 28 ? (tetGoods[product.group] ?? 1) : 1;
  return (inSeason ? 1 : 0.015) * forTet;
}

/** Every day of the story, first to last. */
export function storyOf(today: VietnamDay): VietnamDay[] {
  return Array.from({ length: storyDays }, (_, index) => addDays(today, index - storyDays + 1));
}
