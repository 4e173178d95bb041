import { expect, test } from 'vitest';
import { pickByBuyer, pickByProduct } from './pick-list.ts';

const order = (code: string, [buyerName, buyerPhone]: [string, string], cash: number, lines: [string, number, string?][]) => ({
  code, cash, group: { buyerName, buyerPhone },
  lines: lines.map(([name, quantity, lot]) => ({ variantId: name, productName: name, variantName: 'Hộp 1 kg', quantity, lots: lot ? [{ code: lot, quantity, recalled: false }] : [] })),
});
const nam: [string, string] = ['Trần Văn Năm', '+84901'];
const an: [string, string] = ['Đỗ Thị An', '+84902'];
const orders = [order('CP1-1', nam, 50_000, [['Xoài', 2, 'LA'], ['Bưởi', 1]]), order('CP2-1', an, 0, [['Xoài', 3, 'LB']]), order('CP3-1', nam, 20_000, [['Xoài', 4, 'LA']])];

test('a pick list by product adds the orders up, with their lots and parcels', () => {
  const [buoi, xoai] = pickByProduct(orders);
  expect([buoi?.productName, buoi?.quantity]).toEqual(['Bưởi', 1]);
  expect(xoai).toMatchObject({ quantity: 9, lots: [{ code: 'LA', quantity: 6 }, { code: 'LB', quantity: 3 }] });
  expect(xoai?.parcels.map(({ code, quantity }) => [code, quantity])).toEqual([['CP1-1', 2], ['CP2-1', 3], ['CP3-1', 4]]);
});

test('a pick list leaves the lots of the orders as they are', () => {
  pickByProduct(orders);
  expect(orders[0]?.lines[0]?.lots).toEqual([{ code: 'LA', quantity: 2, recalled: false }]);
});

test('a pick list by buyer puts the orders of one number together, and the cash that is collected', () => {
  const [first, second] = pickByBuyer(orders);
  expect([first?.buyerName, first?.cash, first?.orders.length]).toEqual(['Đỗ Thị An', 0, 1]);
  expect([second?.buyerName, second?.cash, second?.orders.map(({ code }) => code)]).toEqual(['Trần Văn Năm', 70_000, ['CP1-1', 'CP3-1']]);
});
