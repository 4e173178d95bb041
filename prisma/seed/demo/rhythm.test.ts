import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { dayWeight, growth, productFactor, storyOf } from './rhythm.ts';

const today = dayOf('2026-11-21');

function weekOf(first: VietnamDay): number {
  return Array.from({ length: 7 }, (_, index) => dayWeight(addDays(first, index), today)).reduce((sum, weight) => sum + weight, 0);
}

describe('the rhythm of the demonstration', () => {
  test('covers 18 months and ends today', () => {
    const days = storyOf(today);
    expect(days[0]).toBe('2025-05-22');
    expect(days.at(-1)).toBe(today);
    expect(new Set(days).size).toBe(days.length);
  });

  test('has its peak in the second week before Tết 2026', () => {
    const peak = weekOf(dayOf('2026-02-04'));
    expect(peak).toBeGreaterThan(2.8 * weekOf(dayOf('2025-12-17')));
    expect(peak).toBeGreaterThan(2 * weekOf(dayOf('2026-03-11')));
  });

  test('is nearly silent on the first days of the year', () => {
    expect(dayWeight(dayOf('2026-02-17'), today)).toBeLessThan(dayWeight(dayOf('2026-02-10'), today) / 20);
  });

  test('follows Tết to another date in another year', () => {
    const later = dayOf('2027-06-01');
    expect(dayWeight(dayOf('2027-01-27'), later)).toBeGreaterThan(2 * dayWeight(dayOf('2027-03-03'), later));
  });

  test('grows threefold from the first day to the last', () => {
    expect(growth(today, today)).toBeCloseTo(3);
    expect(growth(addDays(today, -549), today)).toBeCloseTo(1);
  });
});

describe('a product', () => {
  test('hardly sells out of season', () => {
    const fruit = { season: [4, 5, 6], group: 'fresh-food' } as const;
    const goods = { season: [...fruit.season], group: fruit.group };
    expect(productFactor(goods, dayOf('2026-05-10'))).toBe(1);
    expect(productFactor(goods, dayOf('2026-09-10'))).toBeLessThan(0.02);
  });

  test('sells all the year where it has no season', () => {
    for (const day of ['2025-07-10', '2026-01-05', '2026-10-31']) {
      expect(productFactor({ season: null, group: 'garments' }, dayOf(day))).toBe(1);
    }
  });

  test('that people buy for Tết is wanted most before it', () => {
    const flowers = { season: null, group: 'flowers' } as const;
    expect(productFactor(flowers, dayOf('2026-02-05'))).toBeGreaterThan(5);
    expect(productFactor(flowers, dayOf('2026-02-18'))).toBe(1);
  });
});
