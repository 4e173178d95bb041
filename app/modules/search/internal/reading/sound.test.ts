import { describe, expect, test } from 'vitest';
import { accentsApart, soundOf } from './sound.ts';

describe('the sound of a word', () => {
  test.each([
    ['l and n', 'nuoc', 'luoc'], ['l and n', 'lap', 'nap'], ['s and x', 'sau', 'xau'], ['tr and ch', 'trai', 'chai'], ['d and gi', 'dua', 'giua'], ['d and r', 'dua', 'rua'], ['v and d', 'vu', 'du'], ['r and gi', 'ruou', 'giuou'],
    ['final n and ng', 'trang', 'tran'], ['final nh and n', 'banh', 'ban'], ['final c and t', 'luoc', 'luot'], ['y and i', 'my', 'mi'], ['ieu and uou', 'rieu', 'ruou'], ['gi before its own vowel', 'gin', 'din'], ['qu and w', 'quyt', 'wit'],
  ])('is the same for what is slurred: %s (%s, %s)', (_, one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  test.each([['ba', 'ma'], ['ca', 'ga'], ['tom', 'com'], ['muoi', 'muc'], ['xoai', 'oai'], ['che', 'me'], ['tra', 'ta'], ['thom', 'tom'], ['kho', 'cho']])('keeps %s and %s apart', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});

test('đ is no d', () => {
  expect(soundOf('dau', 'd9a65u')).not.toBe(soundOf('rau'));
  expect(soundOf('dau')).toBe(soundOf('rau'));
});

test('accents lie apart by their marks, hỏi and ngã hardly', () => {
  expect(accentsApart('sa62u', 'sa62u')).toBe(0);
  expect(accentsApart('su74a', 'su73a')).toBeLessThan(accentsApart('su71a', 'su73a'));
  expect(accentsApart('bo', 'bo2')).toBeLessThan(accentsApart('bo7', 'bo63'));
});
