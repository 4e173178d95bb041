import { describe, expect, test } from 'vitest';
import type { Clause, ClauseWord } from '../clause.ts';
import { implies, widestClauses } from './implied-clauses.ts';

/** 'xoai ca* ga5o!': a word, the beginning of one, one with its accents. */
const words = (text: string): ClauseWord[] =>
  text.split(' ').filter(Boolean).map((each) => ({ text: each.replace(/[*!]/g, ''), form: each.includes('!') ? 'spelled' : 'folded', ...(each.includes('*') && { begun: true }) }));
const clause = (text: string, change: Partial<Clause> = {}): Clause => ({ words: words(text), weight: 1, ...change });
const caiBe = { districts: ['cai-be'], communes: ['28360'] };

describe('what fits one clause fits another', () => {
  test.each([
    ['more words than', clause('xoai cat hoa'), clause('cat xoai')],
    ['accents where the other has none', clause('ga5o! st25'), clause('gao')],
    ['a whole word that begins like', clause('xoai'), clause('xo*')],
    ['a longer beginning than', clause('xoa*'), clause('xo*')],
    ['in the name what may stand anywhere', clause('gao', { inName: true }), clause('gao')],
    ['a size and a place besides', clause('gao', { size: '5000g', from: caiBe }), clause('gao')],
    ['a place within', clause('gao', { from: { districts: ['cai-be'], communes: [] } }), clause('gao', { from: caiBe })],
    ['pinned goods of these words', clause('gao', { productIds: ['1'] }), clause('gao')],
  ])('which asks for %s the other', (_, narrow, wide) => {
    expect([implies(narrow, wide), implies(wide, narrow)]).toEqual([true, false]);
    expect(widestClauses([narrow, wide])).toEqual([wide]);
  });

  test.each([
    ['other accents', clause('bo72!'), clause('bo2!')],
    ['a beginning and another whole word', clause('xoa*'), clause('xoi')],
    ['another size', clause('gao', { size: '5000g' }), clause('gao', { size: '500g' })],
    ['pinned goods', clause('', { productIds: ['1'] }), clause('', { productIds: ['1', '2'] })],
    ['a place, and the name of one', clause('', { from: caiBe }), clause('cai be')],
  ])('is not said of %s', (_, one, other) => {
    expect([implies(one, other), implies(other, one)]).toEqual([false, false]);
    expect(widestClauses([one, other])).toEqual([one, other]);
  });

  test('of clauses that ask for the same the first is kept', () => {
    const [first, second] = [clause('gao te', { weight: 2 }), clause('te gao')];
    expect(widestClauses([first, second, clause('gao te st25')])).toEqual([first]);
  });
});
