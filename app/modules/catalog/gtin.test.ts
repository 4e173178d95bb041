import { expect, test } from 'vitest';
import { parseTypedGtin } from './gtin.ts';

test('numbers of GS1 in all four lengths are taken, however they are spaced', () => {
  for (const gtin of ['96385074', '036000291452', '4006381333931', '9780201379624', '10012345678902', '00012345600012']) {
    expect(parseTypedGtin(gtin)).toEqual({ gtin });
  }
  expect(parseTypedGtin(' 4 006381-333.931 ')).toEqual({ gtin: '4006381333931' });
  expect(parseTypedGtin('４００６３８１３３３９３１')).toEqual({ gtin: '4006381333931' });
});

test('each single wrong digit is found', () => {
  const right = '4006381333931';
  for (let place = 0; place < right.length; place++) {
    for (let step = 1; step < 10; step++) {
      const wrong = right.slice(0, place) + ((Number(right[place]) + step) % 10) + right.slice(place + 1);
      expect(parseTypedGtin(wrong)).toEqual({ problem: 'gtin_check' });
    }
  }
});

test('another length, letters and nothing are told apart from a wrong check digit', () => {
  for (const typed of ['', '893', '123456789', '12345678901', '123456789012345', '40063813339A1']) {
    expect(parseTypedGtin(typed)).toEqual({ problem: 'gtin_digits' });
  }
});
