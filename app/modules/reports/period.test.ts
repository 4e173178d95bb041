import { describe, expect, test } from 'vitest';
import { dayOf } from '#app/shared/dates.ts';
import { instantsOf, parsePeriod, usualPeriod } from './period.ts';

const problemOf = (from: string | null, to: string | null) => {
  const result = parsePeriod({ from, to });
  return result.ok ? null : result.problem;
};

describe('a period', () => {
  test('holds both of its days', () => {
    expect(parsePeriod({ from: '2026-02-01', to: '2026-02-28' })).toEqual({ ok: true, value: { from: '2026-02-01', to: '2026-02-28' } });
    expect(instantsOf({ from: dayOf('2026-02-01'), to: dayOf('2026-02-28') })).toEqual({
      begin: new Date('2026-01-31T17:00:00Z'),
      end: new Date('2026-02-28T17:00:00Z'),
    });
  });

  test('may be a single day', () => {
    expect(parsePeriod({ from: '2026-11-21', to: '2026-11-21' }).ok).toBe(true);
  });

  test.each([
    [null, '2026-11-01', 'missing', ['from']],
    ['', '', 'missing', ['from', 'to']],
    ['2026-02-30', '2026-03-01', 'not_a_day', ['from']],
    ['2026-01-01', '31/1/2026', 'not_a_day', ['to']],
    ["2026-01-01'--", '2026-1-1', 'not_a_day', ['from', 'to']],
    ['2026-11-02', '2026-11-01', 'ends_before_it_begins', ['from', 'to']],
    ['1990-01-01', '2026-11-01', 'too_long', ['from', 'to']],
  ])('%s to %s is refused: %s', (from, to, code, parameters) => {
    expect(problemOf(from, to)).toEqual({ code, parameters });
  });

  test('of ten whole years with their leap days is taken, a day more is not', () => {
    expect(problemOf('2016-01-01', '2025-12-31')).toBeNull();
    expect(problemOf('2016-01-01', '2026-01-01')).toMatchObject({ code: 'too_long' });
  });
});

describe('the usual periods', () => {
  test.each([
    ['thisMonth', '2026-11-21', '2026-11-01', '2026-11-21'],
    ['lastMonth', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['lastMonth', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['thisQuarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['thisQuarter', '2026-11-21', '2026-10-01', '2026-11-21'],
    ['thisYear', '2026-01-01', '2026-01-01', '2026-01-01'],
    ['lastYear', '2026-11-21', '2025-01-01', '2025-12-31'],
  ] as const)('%s on %s is %s to %s', (name, today, from, to) => {
    expect(usualPeriod(name, dayOf(today))).toEqual({ from, to });
  });
});
