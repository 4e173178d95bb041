import { describe, expect, test } from 'vitest';
import { chargeableGrams, volumetricGrams } from './chargeable-weight.ts';

const box = { weightGrams: 1_200, lengthCm: 30, widthCm: 20, heightCm: 20, quantity: 1 };
const unmeasured = { weightGrams: 800, lengthCm: null, widthCm: null, heightCm: null, quantity: 1 };

describe('the weight for which a parcel is charged', () => {
  test('is what its room counts as where that is more than its weight: 12,000 cm³ are 2 kg, and 2.4 kg with a carrier that counts 5,000', () => {
    expect(chargeableGrams([box])).toBe(2_000);
    expect(chargeableGrams([box], 5_000)).toBe(2_400);
  });

  test('is its weight where it is heavy for its room', () => {
    expect(chargeableGrams([{ ...box, weightGrams: 5_000 }])).toBe(5_000);
  });

  test('is reckoned over the whole parcel: heavy goods make up for bulky ones', () => {
    expect(chargeableGrams([{ ...box, quantity: 2 }, { ...unmeasured, weightGrams: 4_000 }])).toBe(6_400);
  });

  test('is the weight where nobody has measured', () => {
    expect(chargeableGrams([{ ...unmeasured, quantity: 3 }])).toBe(2_400);
    expect(volumetricGrams([{ ...box, heightCm: null }], 6_000)).toBe(0);
  });

  test('counts a gram that is begun', () => {
    expect(volumetricGrams([{ ...box, lengthCm: 1, widthCm: 1, heightCm: 1 }], 6_000)).toBe(1);
  });

  test('is nothing for what weighs nothing', () => {
    expect(chargeableGrams([{ ...box, weightGrams: 0 }])).toBe(0);
  });
});
