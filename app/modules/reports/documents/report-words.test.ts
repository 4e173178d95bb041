import { expect, test } from 'vitest';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { ReportPeriod } from './report-kinds.ts';
import { reportWords } from './report-words.ts';

const months = (...of: string[]) => of as VietnamMonth[];

test('months that follow one another are named by the first and the last, and never over the turn of a year', () => {
  const { months: said } = reportWords('vi');
  expect(said(months('2026-07', '2026-08', '2026-09'))).toBe('tháng 7 đến tháng 9 năm 2026');
  expect(said(months('2026-07', '2026-09'))).toBe('tháng 7 năm 2026 và tháng 9 năm 2026');
  expect(said(months('2025-12', '2026-01'))).toBe('tháng 12 năm 2025 và tháng 1 năm 2026');
  expect(reportWords('en').months(months('2026-01', '2026-02', '2026-03', '2026-05'))).toBe('January to March 2026 and May 2026');
});

test('a period is written as it is said', () => {
  expect(reportWords('vi').period('quarter', '2026-Q4' as ReportPeriod)).toBe('quý IV năm 2026');
  expect(reportWords('en').period('ocop', '2026-12' as ReportPeriod)).toBe('December 2026');
});

test('a figure says its unit once', () => {
  const { figureIn } = reportWords('vi');
  expect(figureIn('value')).toMatch(/\(đồng\)$/);
  expect(figureIn('sellingShare', { short: true })).toBe('% có đơn');
});
