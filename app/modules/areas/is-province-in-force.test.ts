import { describe, expect, test } from 'vitest';
import { isProvinceInForce } from './is-province-in-force.ts';

describe('the code of a province', () => {
  test.each(['82', '01', '96'])('%s is in force', (code) => expect(isProvinceInForce(code)).toBe(true));
  test.each([
    ['99', 'which never was'],
    ['83', 'of Bến Tre, which has become part of Vĩnh Long'],
    ['1', 'without its leading zero'],
    ['toString', 'that is a word'],
  ])('%s, %s, is not', (code) => expect(isProvinceInForce(code)).toBe(false));
});
