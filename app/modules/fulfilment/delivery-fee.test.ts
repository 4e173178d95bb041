import { describe, expect, test } from 'vitest';
import { deliveryFee, deliveryZone } from './delivery-fee.ts';

const rate = { zone: 'province', firstGrams: 500, firstFee: 16_000, stepGrams: 500, stepFee: 2_500 } as const;

describe('the fee of a parcel', () => {
  test.each([
    [0, 0],
    [1, 16_000],
    [500, 16_000],
    [501, 18_500],
    [1_000, 18_500],
    [1_001, 21_000],
    [5_000, 38_500],
  ])('%i g cost %i đồng', (grams, fee) => {
    expect(deliveryFee(rate, grams)).toBe(fee);
  });

  test('goes by province, then by region, then across the country', () => {
    const dongThap = { provinceCode: '82', region: 'mekong' };
    expect(deliveryZone(dongThap, dongThap)).toBe('province');
    expect(deliveryZone(dongThap, { provinceCode: '92', region: 'mekong' })).toBe('region');
    expect(deliveryZone(dongThap, { provinceCode: '01', region: 'red-river' })).toBe('country');
    expect(deliveryZone({ provinceCode: '82', region: null }, { provinceCode: '01', region: null })).toBe('country');
  });
});
