import { describe, expect, test } from 'vitest';
import { otherNames } from './other-names.ts';
import { foldedWords, spelledWords } from './words.ts';

describe('the words of a text', () => {
  test('are compared without accents, case and punctuation', () => {
    expect(foldedWords('  Cà phê (Rô-bu) Ri6, ST25 ')).toEqual(['ca', 'phe', 'ro', 'bu', 'ri6', 'st25']);
    expect(foldedWords('Ðồng Tháp')).toEqual(['dong', 'thap']);
  });

  test('keep apart when spelled what folds to the same', () => {
    const [plain, ...others] = spelledWords('bo bò bơ bổ bố bọ bờ');
    expect(new Set([plain, ...others]).size).toBe(7);
    expect(spelledWords('dừa dưa dứa')).toEqual(['du72a', 'du7a', 'du71a']);
  });

  test('are spelled alike for both places of a tone, for decomposed text and for the letter eth', () => {
    expect(spelledWords('hoà khoẻ thuỷ xoài')).toEqual(spelledWords('hòa khỏe thủy xoài'));
    expect(spelledWords('thuỷ quế lộc'.normalize('NFD'))).toEqual(spelledWords('thủy quế lộc'.normalize('NFC')));
    expect(spelledWords('\u00D0ồng')).toEqual(spelledWords('Đồng'));
  });
});

test('other names are written in composed lower-case Vietnamese', () => {
  for (const { word, also } of otherNames) {
    expect(`${word} ${also}`).toBe(`${word} ${also}`.normalize('NFC').toLowerCase());
  }
});
