import { expect, test } from 'vitest';
import { classAt, classesOf, mostClasses } from './map-classes.ts';

test('each class of a map holds about as many areas as another', () => {
  const values = Array.from({ length: 100 }, (_, at) => at + 1);
  expect(classesOf(values)).toEqual([{ from: 1, to: 20 }, { from: 21, to: 40 }, { from: 41, to: 60 }, { from: 61, to: 80 }, { from: 81, to: 100 }]);
});

test('areas with the same value are of one class, and where there is nothing of none', () => {
  expect(classesOf([0, 0, 3, 3, 3, 3, 3, 3, 9])).toEqual([{ from: 3, to: 3 }, { from: 9, to: 9 }]);
  expect(classesOf([0, 0])).toEqual([]);
});

test('every value above zero is of exactly one class, of all the random maps', () => {
  for (let seed = 1; seed < 400; seed += 1) {
    const values = Array.from({ length: seed % 60 }, (_, at) => ((seed * 7919 + at * at * 104_729) % 997) % ((seed % 40) + 2));
    const classes = classesOf(values);
    expect(classes.length).toBeLessThanOrEqual(mostClasses);
    for (const value of values) expect(classes.filter(({ from, to }) => value >= from && value <= to)).toHaveLength(value > 0 ? 1 : 0);
    expect(classAt(classes, 0)).toBe(-1);
  }
});
