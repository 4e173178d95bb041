import { expect, test } from 'vitest';
import { makeLexicon } from '../../lexicon.ts';
import { understand } from './understand.ts';

const lexiconWith = (typed: string) =>
  makeLexicon({
    words: [['dứa', 1, 1], ['trí', 1, 1], ['gia', 3, 3], ['mật', 2, 2], ['ong', 2, 2], ['tết', 1, 1]],
    pairs: [['gia', 'trí', 1], ['mật', 'ong', 2]],
    places: [],
    synonyms: [{ typed, meant: 'dứa' }],
    pins: [],
  });
const first = (q: string, typed: string) => understand(q, lexiconWith(typed))[0];
const meansPineapple = (q: string, typed: string) => first(q, typed)?.clauses.some(({ words }) => words.some(({ text }) => text === 'du71a')) ?? false;

test('what the operator wrote down is no slip of other words, with and without its accents, whole or in a part of the query', () => {
  for (const q of ['trái gai mắt', 'TRÁI GAI MẮT', 'trai gai mat', 'trái gai mắt mật ong']) expect([meansPineapple(q, 'trái gai mắt'), first(q, 'trái gai mắt')?.change], q).toEqual([true, 'none']);
  expect(meansPineapple('trải gài mật', 'trái gai mắt')).toBe(false);
});

test('words of asking are kept where the operator says what is meant by them', () => {
  expect(meansPineapple('hộp quà', 'hộp quà')).toBe(true);
  expect(meansPineapple('quà tết', 'quà tết')).toBe(true);
  expect(meansPineapple('quà tết', 'hộp quà')).toBe(false);
});
