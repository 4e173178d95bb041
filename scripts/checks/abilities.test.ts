import { describe, expect, test } from 'vitest';
import { abilities } from '#app/modules/identity/abilities.ts';
import { findFaults, readLines } from './abilities.ts';

const source = "describe('a shop', () => { test('sells', () => {}); test.each([])('keeps %s', () => {}); test('says it isn\\'t open', () => {}); });";
const read = (file: string) => (file === 'tests/a.test.ts' ? source : null);
/** A line for every ability, all right. */
const whole = Object.entries(abilities).map(([ability, { roles }]) => `| ${roles.join(', ')} | ${ability} | does it | /page | tests/a.test.ts :: sells |`);
const head = ['# Abilities', '', '| roles | key | what | page | test |', '| --- | --- | --- | --- | --- |'];
const faults = (lines: string[]) => findFaults(readLines([...head, ...lines].join('\n')), read);

describe('the check of docs/abilities.md', () => {
  test('has nothing to say where each ability has a line with a test that is there', () => {
    expect(faults(whole)).toEqual([]);
    expect(faults([...whole, '| buyer | – | buys | / | `tests/a.test.ts :: keeps %s` |', "| buyer | – | reads | / | tests/a.test.ts :: says it isn't open |"])).toEqual([]);
  });

  test('fails where a named test or its file is missing', () => {
    const line = head.length + whole.length + 1;
    expect(faults([...whole, '| buyer | – | buys | / | tests/a.test.ts :: buys |'])).toEqual([`line ${line}: tests/a.test.ts has no test "buys"`]);
    expect(faults([...whole, '| buyer | – | buys | / | tests/b.test.ts :: sells |'])).toEqual([`line ${line}: there is no test file tests/b.test.ts`]);
    expect(faults([...whole, '| buyer | – | buys | / | tests/a.test.ts |'])).toEqual([`line ${line}: tests/a.test.ts has no test ""`]);
  });

  test('fails where an ability has no line, or none for one of its roles', () => {
    const without = whole.filter((line) => !line.includes('grant_roles'));
    expect(faults(without)).toEqual(['the ability grant_roles has no line']);
    expect(faults([...without, '| operator | grant_roles | grants | /admin/people | tests/a.test.ts :: sells |'])).toEqual(['no line of grant_roles names the role department_officer']);
  });

  test('fails for a role or an ability that there is not', () => {
    const line = head.length + whole.length + 1;
    expect(faults([...whole, '| king | fly | flies | / | tests/a.test.ts :: sells |'])).toEqual([`line ${line}: king is no role`, `line ${line}: fly is no ability`]);
  });
});
