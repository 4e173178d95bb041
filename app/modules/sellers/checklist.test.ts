import { describe, expect, test } from 'vitest';
import { checklistFor, openLines } from './checklist.ts';
import type { ChecklistItem } from './checklist.ts';

const item = (key: string, facts: Partial<ChecklistItem> = {}): ChecklistItem => ({ key, name: key, nameEn: null, hint: '', hintEn: null, kinds: [], groupKeys: [], required: true, wantsScan: true, ...facts });
const items = [item('identity'), item('tax_code', { kinds: ['company'], wantsScan: false }), item('food_safety', { groupKeys: ['tea'] }), item('bank_account', { required: false })];
const household = { kind: 'household' as const, state: 'applied' as const, groupKeys: ['tea'], hasBankAccount: false, answers: [] };
const answer = (state: 'sent' | 'accepted' | 'refused') => ({ itemKey: 'identity', state, value: '', scanKey: null, note: null });

describe('the list of what a seller needs', () => {
  test('asks a kind and its goods only for what they need', () => {
    expect(checklistFor(items, household).map((line) => line.item.key)).toEqual(['identity', 'food_safety', 'bank_account']);
    expect(checklistFor(items, { ...household, kind: 'company', groupKeys: [] }).map((line) => line.item.key)).toEqual(['identity', 'tax_code', 'bank_account']);
  });

  test.each([
    ['the seller while nothing is sent', 'applied', null, 'seller'],
    ['the seller before the registration is sent', 'draft', 'sent', 'seller'],
    ['the commune once it is sent', 'applied', 'sent', 'commune'],
    ['the department once the commune has passed the seller on', 'checked', 'sent', 'department'],
    ['the department for a paper of a shop that sells already', 'verified', 'sent', 'department'],
    ['the seller again when it was refused', 'checked', 'refused', 'seller'],
    ['nobody once it is accepted', 'checked', 'accepted', null],
  ] as const)('says who must act: %s', (_, state, answered, next) => {
    const [line] = checklistFor(items, { ...household, state, answers: answered ? [answer(answered)] : [] });
    expect(line?.next).toBe(next);
  });

  test('counts what is required and not accepted as open', () => {
    expect(openLines(checklistFor(items, { ...household, answers: [answer('accepted')] })).map((line) => line.item.key)).toEqual(['food_safety']);
  });
});
