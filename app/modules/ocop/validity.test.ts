import { describe, expect, test } from 'vitest';
import { dayOf } from '#app/shared/dates.ts';
import { certificateEnd, isValidOn, milestoneOn, starsOfPoints } from './validity.ts';

describe('a certificate', () => {
  test.each([
    ['2024-03-15', '2027-03-14'],
    ['2024-01-01', '2026-12-31'],
    ['2024-02-29', '2027-02-28'],
    ['2025-02-28', '2028-02-27'],
    ['2025-03-01', '2028-02-29'],
  ])('of %s ends with %s', (issued, ends) => expect(certificateEnd(dayOf(issued))).toBe(ends));

  test('has stars by its points', () => {
    expect([49.9, 50, 69.99, 70, 89.9, 90, 100, 100.1].map(starsOfPoints)).toEqual([null, 3, 3, 4, 4, 5, 5, null]);
  });

  test('counts on its first and on its last day', () => {
    const span = { issuedOn: dayOf('2024-03-15'), endsOn: dayOf('2027-03-14') };
    expect(['2024-03-14', '2024-03-15', '2027-03-14', '2027-03-15'].map((day) => isValidOn(dayOf(day), span))).toEqual([false, true, true, false]);
    expect(isValidOn(dayOf('2099-01-01'), { ...span, endsOn: null })).toBe(true);
  });
});

test('people are told 90, 30 and 7 days ahead, on the day after the last, and nothing of long ago', () => {
  const ends = dayOf('2027-03-14');
  const told = (day: string) => milestoneOn(dayOf(day), ends);
  expect([told('2026-12-13'), told('2026-12-14'), told('2027-02-11'), told('2027-02-12'), told('2027-03-06'), told('2027-03-07'), told('2027-03-14')]).toEqual([null, 90, 90, 30, 30, 7, 7]);
  expect([told('2027-03-15'), told('2027-04-13'), told('2027-04-14')]).toEqual([0, 0, null]);
});
