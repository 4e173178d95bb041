import { expect, test } from 'vitest';
import { fingerSlips } from './finger-slips.ts';

test.each([['rieg', 'rieng'], ['xoaii', 'xoai'], ['xaoi', 'xoai'], ['chsnh', 'chanh'], ['soai', 'xoai'], ['gaoo', 'gao']])('%s may be %s', (typed, meant) => {
  expect(fingerSlips(typed).map(([word]) => word)).toContain(meant);
});

test('a letter that is doubled or swapped is likelier than one that is another, most of all at the beginning', () => {
  const cost = new Map(fingerSlips('xaoi'));
  expect(cost.get('xoai')).toBeLessThan(cost.get('kaoi') ?? 0);
  expect(cost.get('xaoo')).toBeLessThan(cost.get('xaom') ?? 0);
});

test('codes and single letters have no slip', () => {
  expect(fingerSlips('st25')).toEqual([]);
  expect(fingerSlips('b')).toEqual([]);
});
