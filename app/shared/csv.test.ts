import { describe, expect, test } from 'vitest';
import { csv } from './csv.ts';

describe('a file for spreadsheets', () => {
  test('begins with the mark of UTF-8 and ends each line as RFC 4180 says', () => {
    expect(csv([['Huyện Cái Bè', 3], ['Tổng', 0]])).toBe('\uFEFFHuyện Cái Bè,3\r\nTổng,0\r\n');
  });

  test('quotes what would end a field or a line', () => {
    expect(csv([['a,b', 'nói "có"', 'hai\ndòng', 'một\rdòng']])).toBe('\uFEFF"a,b","nói ""có""","hai\ndòng","một\rdòng"\r\n');
  });

  test.each(['=1+1', '+84901', '-2', '@SUM(A1)', '\t=1', '\r=1'])('never lets a text run as a formula: %j', (text) => {
    expect(csv([[text]]).replace(/^\uFEFF"?/, '').startsWith(`'${text[0]}`)).toBe(true);
  });

  test('leaves numbers as they are, also below zero', () => {
    expect(csv([[-5, 1_000_000]])).toBe('\uFEFF-5,1000000\r\n');
  });
});
