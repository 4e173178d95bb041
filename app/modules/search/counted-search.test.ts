import { expect, test } from 'vitest';
import { countedSearch, countedText } from './counted-search.ts';

test.each([
  ['a telephone', 'xoài 0901234567'],
  ['one with spaces, points or hyphens', 'gọi 090 123 45 67'],
  ['', '(+84) 90.123.4567'],
  ['', '0901‑234‑567'],
  ['one in other digits', '０９０１２３４５６７'],
  ['', '٠٩٠١٢٣٤٥٦٧'],
  ['', '09①23④567'],
  ['a number of an identity card', '082 190 012 345'],
  ['an address of mail', 'lan@example.vn'],
  ['', 'lan＠example'],
  ['an address of the web', 'https://example.vn/?token=abc'],
  ['', 'www.example.vn'],
  ['a letter rather than a search', 'cho tôi hỏi nhà chị Nguyễn Thị Lành ở ấp Hòa Phúc có còn bán xoài không ạ'],
  ['nothing', '  … '],
  ['', ''],
])('what may tell of a person is not counted: %s (%s)', (_, typed) => {
  expect(countedText(typed)).toBeNull();
});

test.each([
  ['  Xoài   Cát ', 'xoài cát'],
  ['“gạo ST25 5kg”?', 'gạo st25 5kg'],
  ['cà phê'.normalize('NFD'), 'cà phê'],
  ['ca2 phe6', 'ca2 phe6'],
  ['mắm 40%', 'mắm 40%'],
  ['xoài\u0000\uD800 cát', 'xoài cát'],
])('%s is counted as “%s”', (typed, text) => {
  expect(countedText(typed)).toBe(text);
});

test('only a text looked for anew is a search: not its filters, its order, its other pages', () => {
  const counted = (query: string) => countedSearch(new URLSearchParams(query));
  expect(counted('q=Xoài')).toBe('xoài');
  expect(counted('q=Xoài&page=1&utm_source=zalo&sort=relevance')).toBe('xoài');
  for (const other of ['', 'group=tea', 'q=xoài&page=2', 'q=xoài&sort=newest', 'q=xoài&inStock=1', 'q=xoài&exact=1', 'q=...']) expect(counted(other)).toBeNull();
});
