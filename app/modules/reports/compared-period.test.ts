import { describe, expect, test } from 'vitest';
import { dayOf } from '#app/shared/dates.ts';
import { periodAfter, periodBefore, yearBefore } from './compared-period.ts';

const period = (text: string) => {
  const [from = '', to = ''] = text.split(' ');
  return { from: dayOf(from), to: dayOf(to) };
};

describe('the period before', () => {
  test.each([
    ['a whole month', '2026-03-01 2026-03-31', '2026-02-01 2026-02-28'],
    ['a month that still runs', '2026-11-01 2026-11-22', '2026-10-01 2026-10-22'],
    ['a month that runs further than the one before is long', '2026-03-01 2026-03-30', '2026-02-01 2026-02-28'],
    ['a whole quarter', '2026-07-01 2026-09-30', '2026-04-01 2026-06-30'],
    ['a quarter that still runs', '2026-10-01 2026-11-22', '2026-07-01 2026-08-22'],
    ['a whole year', '2026-01-01 2026-12-31', '2025-01-01 2025-12-31'],
    ['a year that still runs', '2026-01-01 2026-11-22', '2025-01-01 2025-11-22'],
    ['two years', '2025-01-01 2026-12-31', '2023-01-01 2024-12-31'],
    ['a day', '2026-11-22 2026-11-22', '2026-11-21 2026-11-21'],
    ['a week', '2026-11-16 2026-11-22', '2026-11-09 2026-11-15'],
    ['any days', '2026-10-20 2026-11-05', '2026-10-03 2026-10-19'],
  ])('of %s', (_, now, before) => {
    expect(periodBefore(period(now))).toEqual(period(before));
  });
});

describe('the same period a year before', () => {
  test.each([
    ['a leap February is held against a whole one', '2028-02-01 2028-02-29', '2027-02-01 2027-02-28'],
    ['a February against a leap one', '2025-02-01 2025-02-28', '2024-02-01 2024-02-29'],
    ['a leap day against the last of February', '2028-02-29 2028-02-29', '2027-02-28 2027-02-28'],
    ['days stay', '2026-10-20 2026-11-05', '2025-10-20 2025-11-05'],
  ])('%s', (_, now, before) => {
    expect(yearBefore(period(now))).toEqual(period(before));
  });
});

describe('the period after', () => {
  test.each([
    ['a month', '2026-01-01 2026-01-31', '2026-02-01 2026-02-28'],
    ['a quarter', '2026-01-01 2026-03-31', '2026-04-01 2026-06-30'],
    ['a year', '2025-01-01 2025-12-31', '2026-01-01 2026-12-31'],
    ['a week', '2026-11-09 2026-11-15', '2026-11-16 2026-11-22'],
  ])('%s', (_, now, after) => {
    expect(periodAfter(period(now))).toEqual(period(after));
  });
});
