import { describe, expect, test } from 'vitest';
import { seasonRuns } from './season.ts';

describe('the season of a product', () => {
  test('neighbouring months are told as one run', () => {
    expect(seasonRuns([2, 3, 4, 5, 6, 11])).toEqual([[2, 6], [11, 11]]);
  });

  test('a season over the New Year is one run, whatever the order of its months', () => {
    expect(seasonRuns([1, 12, 11])).toEqual([[11, 1]]);
  });

  test('no month and all twelve mean the whole year', () => {
    expect(seasonRuns([])).toEqual([]);
    expect(seasonRuns([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toEqual([]);
  });
});
