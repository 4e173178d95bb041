import { expect, test } from 'vitest';
import { formatWeight, parseTypedPrice, parseTypedWeight, weightOfUnit } from './typed-numbers.ts';

test.each([
  ['120000', 120_000],
  ['120.000', 120_000],
  ['120,000', 120_000],
  [' 120 000 đ ', 120_000],
  ['120.000₫', 120_000],
  ['120.000 VNĐ', 120_000],
  ['120k', 120_000],
  ['1,5k', 1_500],
  ['65 ngàn', 65_000],
  ['1.250.000 đồng', 1_250_000],
  ['0', 0],
])('a price typed as "%s" is understood', (typed, price) => {
  expect(parseTypedPrice(typed)).toBe(price);
});

test.each(['', 'rẻ', '-5000', '120.00', '12.0000', '1,5', '1e5', '120000 $'])('a price typed as "%s" is asked again', (typed) => {
  expect(parseTypedPrice(typed)).toBeNull();
});

test.each([
  ['500', 500],
  ['500g', 500],
  ['500 gr', 500],
  ['1.200 g', 1_200],
  ['1kg', 1_000],
  ['1,5 kg', 1_500],
  ['1.5 ký', 1_500],
  ['3 lạng', 300],
])('a weight typed as "%s" is understood', (typed, grams) => {
  expect(parseTypedWeight(typed)).toBe(grams);
});

test.each(['', 'nặng', 'kg', '-1kg', '1,5', '1..5 kg'])('a weight typed as "%s" is asked again', (typed) => {
  expect(parseTypedWeight(typed)).toBeNull();
});

test('a weight that is shown is read back as the same, in both languages', () => {
  for (const grams of [1, 50, 500, 999, 1_000, 1_001, 1_250, 1_500, 12_340, 100_000]) {
    for (const locale of ['vi', 'en'] as const) expect(parseTypedWeight(formatWeight(grams, locale))).toBe(grams);
  }
});

test('the name of a unit says how heavy it is, where it says so', () => {
  const said: [string, number | null][] = [
    ['kg', 1000], ['Ký', 1000], ['hộp 500 g', 500], ['500g', 500], ['giỏ 2,5 kg', 2500], ['thùng 5kg', 5000], ['lạng', 100], ['chai 750 ml', null],
    ['hộp', null], ['con', null], ['trứng', null], ['', null], ['gói', null], ['túi 10 gói', null],
  ];
  for (const [unit, grams] of said) expect(weightOfUnit(unit), unit).toBe(grams);
});
