import { expect, test } from 'vitest';
import { noFilter } from '../measures.ts';
import type { Measure, Measures } from '../measures.ts';
import { combineMonths, frozenWith, totalOf } from './combine-months.ts';

const month = (known: Measure[], ...places: [communeId: string, measures: Partial<Measures>][]) => ({ known, places: places.map(([communeId, measures]) => ({ districtId: 'd', communeId, measures })) });
const first = month(['value', 'listings', 'sold'], ['a', { value: 10, listings: 3, sold: 2 }], ['b', { value: 5 }]);
const second = month(['value', 'listings', 'sold'], ['a', { value: 1, listings: 4, sold: 2 }]);

test('what happened is added up, what was there is that of the last month, and who sold in both counts once', () => {
  const quarter = combineMonths([first, second], month(['sold'], ['a', { sold: 3 }]));
  expect(totalOf(quarter)).toEqual({ value: 16, sold: 3, listings: 4 });
  expect(quarter.places).toHaveLength(2);
});

test('what one month does not know is not known of all, and nobody is counted once without having been', () => {
  const without = month(['listings'], ['a', { listings: 1 }]);
  expect(totalOf(combineMonths([without, second], null))).toEqual({ listings: 4 });
  expect(totalOf(combineMonths([second, without], null))).toEqual({ listings: 1 });
  expect(totalOf(combineMonths([null, second], null))).toEqual({ listings: 4 });
});

test('a month is found by its filter', () => {
  const counts = [{ filter: noFilter }, { filter: { ...noFilter, stars: 0 } }];
  expect(frozenWith(counts, { ...noFilter, stars: 0 })).toBe(counts[1]);
  expect(frozenWith(counts, { ...noFilter, stars: 4 })).toBeNull();
});
