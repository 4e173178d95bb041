import { expect, test } from 'vitest';
import { readSizes } from './sizes.ts';
import { foldedWords } from './words.ts';

const sizes = (text: string) => readSizes(foldedWords(text)).map(({ size }) => size);

test.each([
  ['5kg', '5000g'],
  ['5 kg', '5000g'],
  ['5KG.', '5000g'],
  ['500 gr', '500g'],
  ['500g', '500g'],
  ['300 gam', '300g'],
  ['2 ký', '2000g'],
  ['2kí', '2000g'],
  ['3 ký lô', '3000g'],
  ['1 cân', '1000g'],
  ['một cân', '1000g'],
  ['nửa ký', '500g'],
  ['nửa cân', '500g'],
  ['5 lạng', '500g'],
  ['1kg5', '1500g'],
  ['1 ký rưỡi', '1500g'],
  ['1,5 kg', '1500g'],
  ['0.25kg', '250g'],
  ['0,500 kg', '500g'],
  ['1.000 g', '1000g'],
  ['1,5 lít', '1500ml'],
  ['0.5l', '500ml'],
  ['nửa lít', '500ml'],
  ['1 lít', '1000ml'],
  ['500ml', '500ml'],
  ['1.000ml', '1000ml'],
  ['750 ML', '750ml'],
])('"%s" is %s', (text, size) => {
  expect(sizes(text)).toEqual([size]);
});

test('a size is found among other words, and tells which words it took', () => {
  expect(readSizes(foldedWords('gạo st25 5 kg ngon'))).toEqual([{ size: '5000g', from: 2, to: 4 }]);
  expect(readSizes(foldedWords('nước mắm 1,5 lít 2 chai'))).toEqual([{ size: '1500ml', from: 2, to: 5 }]);
  expect(sizes('combo 2 hộp 500g và 1 chai 0,75l')).toEqual(['500g', '750ml']);
});

test('a code, a price, a packing and a place are no sizes', () => {
  for (const text of ['gạo st25', 'ri6', 'cua năm căn', 'nam kỳ', '50k', '100 ngàn', '12 hũ', 'g', 'lít', 'kg', '', '0kg', '5000 kg', '4g5', 'kỳ lân', '2 cang']) expect(sizes(text), text).toEqual([]);
  expect(sizes('gạo st 25 5kg')).toEqual(['5000g']);
  expect(sizes('1 can 5 lít')).toEqual(['5000ml']);
});
