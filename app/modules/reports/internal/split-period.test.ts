import { expect, test } from 'vitest';
import { dayOf } from '#app/shared/dates.ts';
import { splitPeriod } from './split-period.ts';

const split = (from: string, to: string) => splitPeriod({ from: dayOf(from), to: dayOf(to) });

test('a whole year is twelve months and nothing else', () => {
  expect(split('2026-01-01', '2026-12-31')).toEqual({ months: Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`), ends: [] });
});

test('days before the first whole month and after the last stand by themselves', () => {
  expect(split('2025-12-30', '2026-02-03')).toEqual({ months: ['2026-01'], ends: [{ from: '2025-12-30', to: '2025-12-31' }, { from: '2026-02-01', to: '2026-02-03' }] });
  expect(split('2026-01-01', '2026-02-27')).toEqual({ months: ['2026-01'], ends: [{ from: '2026-02-01', to: '2026-02-27' }] });
  expect(split('2024-01-31', '2024-02-29')).toEqual({ months: ['2024-02'], ends: [{ from: '2024-01-31', to: '2024-01-31' }] });
});

test('a period without a whole month is its days', () => {
  expect(split('2026-11-05', '2026-11-05')).toEqual({ months: [], ends: [{ from: '2026-11-05', to: '2026-11-05' }] });
  expect(split('2026-01-02', '2026-02-27')).toEqual({ months: [], ends: [{ from: '2026-01-02', to: '2026-02-27' }] });
});
