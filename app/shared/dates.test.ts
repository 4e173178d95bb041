import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  dayOfUtcMidnight,
  daysBetween,
  firstDayOfMonth,
  lastDayOfMonth,
  monthNumber,
  monthOf,
  parseVietnamDay,
  parseVietnamMonth,
  startOfVietnamDay,
  utcMidnight,
  vietnamDay,
} from './dates.ts';

describe('the day in Vietnam', () => {
  test('changes at 17:00 UTC', () => {
    expect(vietnamDay(new Date('2026-04-29T16:59:59.999Z'))).toBe('2026-04-29');
    expect(vietnamDay(new Date('2026-04-29T17:00:00.000Z'))).toBe('2026-04-30');
  });

  test('agrees with the time zone database over a whole year', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
    const start = Date.UTC(2026, 0, 1);
    for (let hour = 0; hour < 366 * 24; hour += 5) {
      const instant = new Date(start + hour * 3_600_000);
      expect(vietnamDay(instant)).toBe(format.format(instant));
    }
  });

  test('begins at the instant that is still the day before one millisecond earlier', () => {
    const day = dayOf('2026-02-17');
    const begin = startOfVietnamDay(day);
    expect(begin.toISOString()).toBe('2026-02-16T17:00:00.000Z');
    expect(vietnamDay(begin)).toBe(day);
    expect(vietnamDay(new Date(begin.getTime() - 1))).toBe('2026-02-16');
  });

  test('keeps its calendar day in a DATE column', () => {
    expect(dayOfUtcMidnight(utcMidnight(dayOf('2025-07-01')))).toBe('2025-07-01');
  });
});

describe('reading a day', () => {
  test('takes a day that exists', () => {
    expect(parseVietnamDay('2028-02-29')).toBe('2028-02-29');
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '30/4/2026', '2026-4-30', '', '0026-01-01', '2026-04-30T00:00'])(
    'refuses %j',
    (text) => {
      expect(parseVietnamDay(text)).toBeNull();
    },
  );

  test('refuses nothing at all, and a wrong day in the source stops the program', () => {
    expect(parseVietnamDay(null)).toBeNull();
    expect(parseVietnamDay(undefined)).toBeNull();
    expect(() => dayOf('2026-02-30')).toThrow('2026-02-30');
  });
});

describe('counting', () => {
  test('days run over months, years and leap days', () => {
    expect(addDays(dayOf('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(dayOf('2028-03-01'), -1)).toBe('2028-02-29');
    expect(daysBetween(dayOf('2025-07-01'), dayOf('2026-07-01'))).toBe(365);
    expect(daysBetween(dayOf('2026-04-30'), dayOf('2026-04-29'))).toBe(-1);
  });

  test('months run over years and know their last day', () => {
    const november = monthOf(dayOf('2026-11-21'));
    expect(november).toBe('2026-11');
    expect(addMonths(november, 2)).toBe('2027-01');
    expect(addMonths(november, -11)).toBe('2025-12');
    expect(firstDayOfMonth(november)).toBe('2026-11-01');
    expect(lastDayOfMonth(november)).toBe('2026-11-30');
    expect(lastDayOfMonth(addMonths(november, 15))).toBe('2028-02-29');
    expect(monthNumber(november)).toBe(11);
  });

  test('a month that does not exist is refused', () => {
    expect(parseVietnamMonth('2026-12')).toBe('2026-12');
    expect(parseVietnamMonth('2026-13')).toBeNull();
    expect(parseVietnamMonth('2026')).toBeNull();
  });
});
