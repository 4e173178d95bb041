import { describe, expect, test } from 'vitest';
import { progressOf, readTypedTarget } from './targets.ts';

describe('a target as it is typed', () => {
  test.each([
    ['1.200', 'count', 'vi', 1_200],
    ['1,200', 'count', 'en', 1_200],
    ['12,5 %', 'share', 'vi', 0.125],
    ['12.5', 'share', 'en', 0.125],
    ['2.500.000.000 ₫', 'dong', 'vi', 2_500_000_000],
    ['1.234,5 tấn', 'tonnes', 'vi', 1_234.5],
    ['0', 'count', 'vi', 0],
    ['', 'count', 'vi', null],
    ['1200', 'count', 'vi', 1_200],
    ['99.5', 'share', 'vi', 0.995],
    ['-0', 'count', 'vi', 0],
  ] as const)('%s (%s, %s)', (typed, unit, locale, value) => {
    expect(readTypedTarget(typed, unit, locale)).toEqual({ ok: true, value });
  });

  test.each([
    ['-5', 'count', 'below_zero'],
    ['−5 %', 'share', 'below_zero'],
    ['nhiều', 'count', 'not_a_number'],
    ['1e99', 'count', 'not_a_number'],
    ['1.0000', 'count', 'not_a_number'],
    ['10.00.000', 'count', 'not_a_number'],
    ['0.125', 'tonnes', 'not_a_number'],
    ['1,000.5', 'tonnes', 'not_a_number'],
    ['1,5', 'count', 'whole'],
    ['2000 %', 'share', 'too_large'],
    ['9999999999999999', 'dong', 'too_large'],
  ] as const)('%s is refused as %s: %s', (typed, unit, code) => {
    expect(readTypedTarget(typed, unit, 'vi')).toEqual({ ok: false, problem: { code } });
  });
});

describe('how far a target is', () => {
  const half = { year: 2026, passed: 73, days: 365, start: null, paced: true };

  test('what happens in a year goes on at its pace', () => {
    expect(progressOf({ ...half, target: 500, reached: 100 })).toEqual({ year: 2026, target: 500, reached: 100, expected: 500, state: 'onTheWay' });
    expect(progressOf({ ...half, target: 501, reached: 100 })).toMatchObject({ state: 'behind' });
    expect(progressOf({ ...half, target: 100, reached: 100 })).toMatchObject({ state: 'reached' });
  });

  test('what is counted at an end goes on from where the year began', () => {
    expect(progressOf({ ...half, target: 700, reached: 300, start: 200 })).toMatchObject({ expected: 700, state: 'onTheWay' });
  });

  test('a year that is over is reached or missed', () => {
    expect(progressOf({ ...half, passed: 365, target: 10, reached: 9 })).toMatchObject({ expected: null, state: 'missed' });
  });

  test('in the first days of a year, and where nothing is known, there is no pace', () => {
    expect(progressOf({ ...half, passed: 5, target: 10, reached: 1 })).toMatchObject({ expected: null, state: 'open' });
    expect(progressOf({ ...half, target: 10, reached: null })).toMatchObject({ expected: null, state: 'open' });
    expect(progressOf({ ...half, paced: false, target: 10, reached: 1 })).toMatchObject({ expected: null, state: 'open' });
  });
});
