import { describe, expect, test } from 'vitest';
import { clashOf } from './leads-back.ts';

const way = (typed: string, meant: string) => ({ typed, meant, bothWays: false });
const both = (typed: string, meant: string) => ({ typed, meant, bothWays: true });

describe('a synonym', () => {
  test.each([
    ['of itself', way('hòa', 'hoà'), [], 'itself'],
    ['of the same word in capitals', both('Khóm', 'khóm'), [], 'itself'],
    ['that is there', way('khóm', 'dứa'), [way('khóm', 'dứa')], 'there_already'],
    ['that is there in both directions', way('khóm', 'dứa'), [both('dứa', 'khóm')], 'there_already'],
    ['that goes back', way('dứa', 'khóm'), [way('khóm', 'dứa')], 'circle'],
    ['that closes a ring', way('c', 'a'), [way('a', 'b'), way('b', 'c')], 'circle'],
    ['in both directions over one that leads there', both('a', 'c'), [way('a', 'b'), way('b', 'c')], 'circle'],
  ] as const)('%s is refused', (_, wanted, inForce, problem) => {
    expect(clashOf(wanted, [...inForce])).toBe(problem);
  });

  test.each([
    ['bơ beside bò, which only look alike without accents', way('bơ', 'bò'), []],
    ['three names for one thing, each with each', both('thơm', 'dứa'), [both('khóm', 'dứa'), both('khóm', 'thơm')]],
    ['two words for a third', way('b', 'c'), [way('a', 'c')]],
    ['a ring that is there already, elsewhere', way('x', 'y'), [way('a', 'b'), way('b', 'a')]],
  ] as const)('%s is taken', (_, wanted, inForce) => {
    expect(clashOf(wanted, [...inForce])).toBeNull();
  });
});
