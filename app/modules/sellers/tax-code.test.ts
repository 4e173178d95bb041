import { expect, test } from 'vitest';
import { parseTaxCode } from './tax-code.ts';

test.each([
  ['a firm’s', '0100109106', '0100109106'],
  ['one written with spaces', ' 0100 109 106 ', '0100109106'],
  ['a branch’s', '0100109106-001', '0100109106-001'],
  ['a branch’s without its hyphen', '0100109106001', '0100109106-001'],
  ['a household’s: its owner’s identity number', '087 190 001234', '087190001234'],
])('a tax code is taken: %s', (_, typed, stored) => expect(parseTaxCode(typed)).toBe(stored));

test.each([
  ['with a wrong check digit', '0100109107'],
  ['with two digits in the wrong order', '0010109106'],
  ['a branch 000', '0100109106-000'],
  ['an identity number of no province', '997190001234'],
  ['too short', '010010910'],
  ['with letters', '01001O9106'],
  ['nothing', ''],
])('what is no tax code is not taken: %s', (_, typed) => expect(parseTaxCode(typed)).toBeNull());
