import { expect, test } from 'vitest';
import { dayOf } from '#app/shared/dates.ts';
import { parseDong, readRate } from './rate-form.ts';

test('amounts are read as people write them, and nothing else is an amount', () => {
  expect(['20000', '20.000', '20 000', '20,000', ' 20.000 đ', '0', '10000000'].map((text) => parseDong(text))).toEqual([20_000, 20_000, 20_000, 20_000, 20_000, 0, 10_000_000]);
  expect(['', '-1', '1.5', '20.00', '2e4', '0x10', '10000001', '99999999999999999999', 'hai chục'].map((text) => parseDong(text))).toEqual(Array.from({ length: 9 }, () => null));
});

test('a rate begins today or later, and its first mistake is named', () => {
  const good = { zone: 'province', from: '2026-11-21', firstGrams: '500', firstFee: '16.000', stepGrams: '500', stepFee: '2500' };
  const read = (typed: Partial<typeof good>) => readRate({ ...good, ...typed }, dayOf('2026-11-21'));
  expect(read({})).toEqual({ ok: true, value: { zone: 'province', from: '2026-11-21', firstGrams: 500, firstFee: 16_000, stepGrams: 500, stepFee: 2_500 } });
  const mistakes = [read({ zone: 'moon' }), read({ from: '2026-11-20' }), read({ firstGrams: '99' }), read({ firstFee: '-1' }), read({ stepGrams: '0' }), read({ stepFee: '' })];
  expect(mistakes.map((answer) => !answer.ok && `${answer.problem.field} ${answer.problem.code}`)).toEqual(['zone zone', 'from day', 'firstGrams grams', 'firstFee fee', 'stepGrams grams', 'stepFee fee']);
});
