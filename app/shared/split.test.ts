import { describe, expect, test } from 'vitest';
import { shareOf, split } from './split.ts';

describe('an amount that is split', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [10_000, [30_000, 70_000], [3_000, 7_000]],
    [1, [5, 6], [0, 1]],
    [7, [0, 0], [4, 3]],
    [0, [3, 4], [0, 0]],
    [2_000_000_000, [2_000_000_000, 1_999_999_999, 1], [1_000_000_000, 1_000_000_000, 0]],
  ])('%i by %j is %j', (amount, weights, parts) => {
    expect(split(amount, weights)).toEqual(parts);
  });

  test('loses no đồng, whatever the weights', () => {
    for (let n = 1; n < 400; n += 1) {
      const weights = Array.from({ length: (n % 7) + 1 }, (_, i) => (n * (i + 3) * 7919) % 1_000_003);
      expect(split(n * 1_009, weights).reduce((sum, part) => sum + part, 0)).toBe(n * 1_009);
    }
  });
});

test('a share is rounded to the đồng, half a đồng upwards', () => {
  expect(shareOf(99_999, 150)).toBe(1_500);
  expect(shareOf(10_033, 50)).toBe(50);
  expect(shareOf(10_100, 50)).toBe(51);
});
