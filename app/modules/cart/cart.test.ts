import { describe, expect, test } from 'vitest';
import { dayOf } from '#app/shared/dates.ts';
import { isBuyable, lineProblem } from './cart.ts';

const fine = { onSale: true, backOn: null, stock: 5, quantity: 2, price: 50_000, priceSeen: 50_000 };

describe('a line of the cart', () => {
  test.each([
    ['is fine while stock and price are as the buyer saw them', {}, null, true],
    ['may be bought at a price that moved, once the buyer was told', { price: 55_000 }, 'price_moved', true],
    ['cannot be bought when it is sold out', { stock: 0 }, 'sold_out', false],
    ['cannot be bought when fewer are left than are wanted', { stock: 1 }, 'too_few', false],
    ['cannot be bought while its shop rests', { backOn: dayOf('2026-02-21') }, 'on_holiday', false],
    ['cannot be bought when it was withdrawn', { onSale: false }, 'gone', false],
  ] as const)('%s', (_, change, problem, buyable) => {
    expect(lineProblem({ ...fine, ...change })).toBe(problem);
    expect(isBuyable({ problem })).toBe(buyable);
  });
});
