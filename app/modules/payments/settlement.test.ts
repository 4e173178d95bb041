import { describe, expect, test } from 'vitest';
import { differenceOf, parseAmount, readSheet } from './settlement.ts';

const sheet = (...cells: string[][]) => cells.map((row, place) => ({ number: place + 1, cells: row }));

describe('a carrier’s list', () => {
  test('is read wherever its table begins and whatever its columns are called', () => {
    const rows = sheet(['CÔNG TY GIAO HÀNG'], [], ['STT', 'Mã đơn hàng', 'Người nhận', 'Tiền thu hộ (COD)', 'Phí dịch vụ'], ['1', 'GHN 123abc', 'Chị Năm', '250.000 đ', '22,000'], ['', '', 'Tổng', '250.000', '22.000']);
    expect(readSheet(rows)).toEqual({ ok: true, value: [{ row: 4, tracking: 'GHN123ABC', cash: 250_000n, fee: 22_000n }] });
    expect(readSheet(sheet(['Tracking', 'COD amount'], ['S1.A2.33', '0']))).toEqual({ ok: true, value: [{ row: 2, tracking: 'S1.A2.33', cash: 0n, fee: 0n }] });
    expect(readSheet(sheet(['Mã vận đơn', 'Phí thu hộ', 'Tiền thu hộ'], ['AB12', '1.000', '90.000']))).toMatchObject({ value: [{ cash: 90_000n }] });
  });

  test('without such columns, or with an amount that is none, is refused and says where', () => {
    expect(readSheet(sheet(['a', 'b'], ['1', '2']))).toEqual({ ok: false, problem: { code: 'no_columns' } });
    for (const typed of ['-5', '1e9', '12.34.5', 'hai trăm', '99999999999999999']) expect([typed, readSheet(sheet(['Mã vận đơn', 'COD'], ['AB12', typed]))]).toEqual([typed, { ok: false, problem: { code: 'bad_amount', row: 2 } }]);
  });

  test.each([['1.250.000', 1_250_000n], ['1,250,000 ₫', 1_250_000n], ['1250000', 1_250_000n], ['1250000.00', 1_250_000n], ['', 0n], ['-', 0n], ['0', 0n]])('reads %s', (typed, amount) => {
    expect(parseAmount(typed)).toBe(amount);
  });

  test('differs where a parcel is unknown, paid before, not delivered, or of another amount', () => {
    const parcel = { isDelivered: true, isReturned: false, cashDue: 100_000, feeActual: null, isPaid: false };
    expect(differenceOf({ cash: 100_000n, fee: 0n }, parcel)).toBeNull();
    expect(differenceOf({ cash: 99_999n, fee: 0n }, parcel)).toBe('amount');
    expect(differenceOf({ cash: 100_000n, fee: 0n }, { ...parcel, isDelivered: false })).toBe('not_delivered');
    expect(differenceOf({ cash: 100_000n, fee: 0n }, { ...parcel, isPaid: true })).toBe('twice');
    expect(differenceOf({ cash: 100_000n, fee: 0n }, null)).toBe('unknown');
    expect([18_000n, 22_000n].map((fee) => differenceOf({ cash: 100_000n, fee }, { ...parcel, feeActual: 18_000 }))).toEqual([null, 'fee']);
    expect([100_000n, 100_001n].map((fee) => differenceOf({ cash: 100_000n, fee }, parcel))).toEqual([null, 'fee']);
    // A fee beyond the cash is one that the carrier told before.
    expect(differenceOf({ cash: 15_000n, fee: 22_000n }, { ...parcel, cashDue: 15_000, feeActual: 22_000 })).toBeNull();
    const back = { isDelivered: false, isReturned: true, cashDue: 0, feeActual: 33_000, isPaid: false };
    expect([[0n, 33_000n], [0n, 0n], [0n, 20_000n], [100_000n, 33_000n]].map(([cash = 0n, fee = 0n]) => differenceOf({ cash, fee }, back))).toEqual([null, null, 'fee', 'not_delivered']);
  });
});
