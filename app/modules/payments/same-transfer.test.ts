import { describe, expect, test } from 'vitest';
import { bankReference, isSameTransfer } from './same-transfer.ts';
import type { Telling } from './same-transfer.ts';

const told = (facts: Partial<Telling> = {}): Telling => ({ reference: null, note: 'CP7K3F9QXM1', at: new Date('2026-11-21T02:59:00Z'), ...facts });

describe('two services tell of one transfer', () => {
  test.each([
    ['by the reference of the bank, however long after', { reference: 'FT26325001' }, { reference: 'FT26325001', note: '', at: new Date('2026-11-22T02:59:00Z') }],
    ['by an order that both name, a few minutes apart', { note: 'MBVCB.1.CP7K3F9QXM1.CT tu 0071' }, { note: 'cp7k3f9q-xm1 ND', at: new Date('2026-11-21T03:05:00Z') }],
    ['with other numbers of the bank for it', { reference: 'FT26325001' }, { reference: 'MBVCB3278' }],
    ['in words with the bank’s own around them', { note: 'tiền bưởi' }, { note: 'IBFT. TIỀN BƯỞI; tai VCB' }],
    ['where one says no hour', {}, { at: new Date('2026-11-20T17:00:00Z') }],
  ])('%s', (_, one, other) => {
    expect(isSameTransfer(told(one), told(other))).toBe(true);
    expect(isSameTransfer(told(other), told(one))).toBe(true);
  });

  test.each([
    ['with two references of one kind', { reference: 'FT26325001' }, { reference: 'FT26325002' }],
    ['that name two orders', {}, { note: 'CP7K3F9QXM2' }],
    ['of another hour', {}, { at: new Date('2026-11-21T04:00:00Z') }],
    ['of another day, where one says no hour', {}, { at: new Date('2026-11-21T17:00:00Z') }],
    ['of which one says nothing', { note: 'tiền bưởi' }, { note: '' }],
  ])('and not of transfers %s', (_, one, other) => {
    expect(isSameTransfer(told(one), told(other))).toBe(false);
    expect(isSameTransfer(told(other), told(one))).toBe(false);
  });
});

test('a reference of the bank is compared without its dots and capitals', () => {
  expect([bankReference('mbvcb.3278 90'), bankReference(' . ')]).toEqual(['MBVCB327890', null]);
});
