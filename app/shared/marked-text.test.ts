import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsWord, markWords } from './marked-text.ts';

const shown = (text: string, words: string[]) =>
  markWords(text, words)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

test('what was looked for is marked as the goods write it, with whatever accents', () => {
  expect(shown('Xoài cát Hòa Lộc', ['hoa', 'loc'])).toBe('Xoài cát [Hòa Lộc]');
  expect(shown('CÀ-PHÊ rang, cà phê xay', ['ca', 'phe'])).toBe('[CÀ-PHÊ] rang, [cà phê] xay');
  expect(shown('Đậu phộng', ['dau'])).toBe('[Đậu] phộng');
  expect(shown('Bò bơ bổ', ['bo'])).toBe('[Bò bơ bổ]');
});

test('only whole words are marked, and of a begun word its beginning', () => {
  expect(shown('Cam, cám và camera', ['cam'])).toBe('[Cam], [cám] và camera');
  expect(shown('Sầu riêng Ri6', ['sau', 'rie*'])).toBe('[Sầu riê]ng Ri6');
  expect(shown('Sầu riêng Ri6', ['ri*', 'rieng'])).toBe('Sầu [riêng Ri]6');
  expect(shown('Cà phê', ['*'])).toBe('Cà phê');
});

test('decomposed text is marked in the same places and given back composed', () => {
  expect(shown('Cà phê sữa'.normalize('NFD'), ['phe', 's*'])).toBe('Cà [phê s]ữa');
  expect(shown("Nước l'eau", ['leau'])).toBe("Nước [l'eau]");
});

test('nothing is lost and nothing added, whatever the text and the words', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('Hòa Lộc', 'ﬀ ßtraße İ', "l'’'eau"));
  const word = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('hoa', 'loc', 'ff', 's*', 'i*', '*', ''));
  fc.assert(
    fc.property(text, fc.array(word), (given, words) => {
      const pieces = markWords(given, words);
      expect(pieces.map((piece) => piece.text).join('')).toBe(given.normalize('NFC'));
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});

test('what is not found is one piece, and so is what is', () => {
  expect(markWords('Bắp nếp tươi', [])).toEqual([{ text: 'Bắp nếp tươi', found: false }]);
  expect(markWords('Bắp nếp tươi', ['bap', 'nep', 'tuoi'])).toEqual([{ text: 'Bắp nếp tươi', found: true }]);
});

test('a text that holds none of the words is told from one that does', () => {
  expect(holdsWord('Hợp tác xã Hòa Lộc', ['xoai', 'loc'])).toBe(true);
  expect(holdsWord('Hợp tác xã Hòa Lộc', ['xoai'])).toBe(false);
  expect(holdsWord('Hợp tác xã Hòa Lộc', [])).toBe(false);
});
