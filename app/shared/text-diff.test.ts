import { expect, test } from 'vitest';
import { diffTexts } from './text-diff.ts';

const read = (before: string, after: string) => {
  const pieces = diffTexts(before, after);
  return {
    old: pieces.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join(''),
    next: pieces.filter(({ kind }) => kind !== 'gone').map(({ text }) => text).join(''),
    marked: pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind}:${text.trim()}`),
  };
};

test('only the words that changed are marked', () => {
  const { marked } = read('Xoài cát Hòa Lộc chín cây, hái buổi sáng', 'Xoài cát Hòa Lộc chín tự nhiên, hái buổi sáng sớm');
  expect(marked).toEqual(['gone:cây,', 'added:tự', 'added:nhiên,', 'added:sớm']);
  expect(read('Hạt sen\nLotus', 'Hạt sen tươi\nLotus').marked).toEqual(['added:tươi']);
});

test.each([
  ['', 'Mới viết'],
  ['Bỏ hết', ''],
  ['như cũ', 'như cũ'],
  ['một hai ba bốn năm', 'hai ba một năm bốn'],
  ['đoạn một\n\nđoạn hai', 'đoạn một\nđoạn hai và ba'],
  ['a b a b a', 'b a b a b'],
])('both texts can be read out of it: %j, %j', (before, after) => {
  expect(read(before, after)).toMatchObject({ old: before, next: after });
});

test('two long texts without a word in common are compared in good time', () => {
  const long = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word}${index}`).join(' ');
  const start = performance.now();
  expect(read(long('a'), long('b'))).toMatchObject({ old: long('a'), next: long('b') });
  expect(performance.now() - start).toBeLessThan(2_000);
});
