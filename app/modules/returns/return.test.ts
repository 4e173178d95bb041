import { describe, expect, test } from 'vitest';
import { Random } from '#seed/random.ts';
import { split } from '#app/shared/split.ts';
import { leftToReturn, paidFor, readWanted, returnSums } from './return.ts';
import type { BoughtLine } from './return.ts';

const line = (facts: Partial<BoughtLine> = {}): BoughtLine => ({ id: 'a', quantity: 3, returned: 0, amount: 100_000, discount: 0, ...facts });

describe('what a return brings', () => {
  test('is what was paid for these pieces after discounts, to the đồng', () => {
    expect(paidFor(line(), 3)).toBe(100_000);
    expect([paidFor(line(), 1), paidFor(line({ returned: 1 }), 1), paidFor(line({ returned: 2 }), 1)]).toEqual([33_334, 33_333, 33_333]);
    expect(paidFor(line({ amount: 90_000, discount: 10_000, quantity: 2 }), 1)).toBe(40_000);
  });

  test('has the fee in it only when everything comes back because of the seller', () => {
    const order = { fee: 20_000, discountOnFee: 5_000, lines: [line({ id: 'a' }), line({ id: 'b', quantity: 1, amount: 50_000 })] };
    const all = [{ orderLineId: 'a', quantity: 3 }, { orderLineId: 'b', quantity: 1 }];
    expect(returnSums(order, all, 'spoiled')).toEqual({ goods: 150_000, fee: 15_000, total: 165_000 });
    expect(returnSums(order, all, 'other').fee).toBe(0);
    expect(returnSums(order, all.slice(0, 1), 'spoiled').fee).toBe(0);
  });

  test('comes to what was paid, in whatever parts and order everything goes back', () => {
    const random = new Random('parts of a return');
    for (let n = 0; n < 400; n += 1) {
      const lines = Array.from({ length: random.whole(1, 4) }, (_, index) => {
        const quantity = random.whole(1, 12);
        const amount = quantity * random.whole(1, 99_999);
        return line({ id: String(index), quantity, amount, discount: random.whole(0, amount) });
      });
      const fee = random.whole(0, 60_000);
      const order = { fee, discountOnFee: random.whole(0, fee), lines };
      const paid = lines.reduce((sum, each) => sum + each.amount - each.discount, fee - order.discountOnFee);
      let back = 0;
      while (lines.some((each) => leftToReturn(each) > 0)) {
        const open = lines.filter((each) => leftToReturn(each) > 0 && random.chance(0.7));
        const wanted = readWanted(lines, open.map((each) => ({ orderLineId: each.id, quantity: random.whole(1, leftToReturn(each)) })));
        if (!wanted) continue;
        const { total } = returnSums(order, wanted, random.pick(['spoiled', 'other'] as const));
        expect(total).toBeGreaterThanOrEqual(0);
        back += total;
        for (const { orderLineId, quantity } of wanted) {
          const each = lines.find(({ id }) => id === orderLineId);
          if (each) each.returned += quantity;
        }
        expect(back).toBeLessThanOrEqual(paid);
      }
      expect([paid, paid - fee + order.discountOnFee]).toContain(back);
    }
  });

  test('of one piece each is an even split', () => {
    const parts = [0, 1, 2, 3, 4, 5, 6].map((returned) => paidFor(line({ quantity: 7, amount: 100_001, returned }), 1));
    expect([...parts].sort()).toEqual([...split(100_001, parts.map(() => 1))].sort());
  });
});

describe('what can be asked for', () => {
  test.each([
    ['more than is left', [{ orderLineId: 'a', quantity: 4 }]],
    ['less than nothing', [{ orderLineId: 'a', quantity: -1 }]],
    ['half a piece', [{ orderLineId: 'a', quantity: 0.5 }]],
    ['a line of another order', [{ orderLineId: 'x', quantity: 1 }]],
    ['a line twice', [{ orderLineId: 'a', quantity: 2 }, { orderLineId: 'a', quantity: 2 }]],
    ['nothing', [{ orderLineId: 'a', quantity: 0 }]],
  ])('is not %s', (_, chosen) => {
    expect(readWanted([line()], chosen)).toBeNull();
  });
});
