import { expect, test } from 'vitest';
import { dayOf } from '#app/shared/dates.ts';
import { earlierPeriods, monthsOfPeriod, parseReportPeriod, periodsOver } from './report-kinds.ts';
import type { ReportPeriod } from './report-kinds.ts';

test('a quarter has three months, a year twelve, a list the one at whose end it stands', () => {
  expect(monthsOfPeriod('quarter', '2026-Q3')).toEqual(['2026-07', '2026-08', '2026-09']);
  expect(monthsOfPeriod('year', '2025')).toHaveLength(12);
  expect(monthsOfPeriod('ocop', '2026-02')).toEqual(['2026-02']);
});

test.each([['quarter', '2026-Q5'], ['quarter', '2026'], ['year', '2026-Q1'], ['year', '0000'], ['ocop', '2026-13'], ['ocop', '']] as const)('no period of a %s: %s', (kind, text) =>
  expect(parseReportPeriod(kind, text)).toBeNull());

test('a quarter is held against the one before and that of the year before, also over the turn of a year', () => {
  expect(earlierPeriods('quarter', '2026-Q1' as ReportPeriod)).toEqual({ before: '2025-Q4', yearBefore: '2025-Q1' });
  expect(earlierPeriods('year', '2026' as ReportPeriod)).toEqual({ before: null, yearBefore: '2025' });
  expect(earlierPeriods('ocop', '2026-09' as ReportPeriod)).toEqual({ before: null, yearBefore: null });
});

test('what still runs is not offered', () => {
  expect(periodsOver('quarter', dayOf('2026-09-30'))[0]).toBe('2026-Q2');
  expect(periodsOver('quarter', dayOf('2026-10-01'))[0]).toBe('2026-Q3');
  expect(periodsOver('year', dayOf('2026-12-31'))[0]).toBe('2025');
  expect(periodsOver('ocop', dayOf('2026-11-22'))[0]).toBe('2026-10');
});
