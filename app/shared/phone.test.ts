import { describe, expect, test } from 'vitest';
import { formatPhone, parsePhone } from './phone.ts';

describe('a phone number', () => {
  test.each([
    '0901234567',
    '0901 234 567',
    ' 0901.234.567 ',
    '090-1234-567',
    '(0901)234567',
    '(090) 123 4567',
    '+84901234567',
    '+84 901 234 567',
    '+84 (0)901 234 567',
    '84-901-234-567',
    '84901234567',
    '0084 901 234 567',
    '901234567',
    '０９０１２３４５６７',
    '0901 234 567',
    '0901–234–567',
  ])('is kept in one form when it is typed as "%s"', (typed) => {
    expect(parsePhone(typed)).toBe('+84901234567');
  });

  test('of a land line is taken with its area code', () => {
    expect(parsePhone('0273 3872 345')).toBe('+842733872345');
    expect(parsePhone('(028) 3829 1234')).toBe('+842838291234');
    expect(parsePhone('+84 273 387 2345')).toBe('+842733872345');
  });

  test('whose operator code looks like the country code is not cut', () => {
    expect(parsePhone('0841 234 567')).toBe('+84841234567');
    expect(parsePhone('841234567')).toBe('+84841234567');
    expect(parsePhone('+84 841 234 567')).toBe('+84841234567');
  });

  test.each(['', '0901', '090123456', '09012345678', '0101234567', '01211234567', '0601234567', '+1 415 555 0100', '+901234567', '+44 20 7946 0958', '113', 'mười số', '0901 234 567 / 0902 345 678', '0901234567x'])(
    'is refused when it is "%s"',
    (typed) => {
      expect(parsePhone(typed)).toBeNull();
    },
  );

  test('is shown as one reads it aloud', () => {
    expect(formatPhone('+84901234567')).toBe('0901 234 567');
    expect(formatPhone('+842733872345')).toBe('0273 387 2345');
    expect(formatPhone('+842838291234')).toBe('028 3829 1234');
    expect(formatPhone('+14155550100')).toBe('+14155550100');
  });

  test('survives being shown and typed again', () => {
    for (const phone of ['+84901234567', '+842733872345', '+842838291234']) expect(parsePhone(formatPhone(phone))).toBe(phone);
  });
});
