import { describe, expect, test } from 'vitest';
import { chanceOf, someSale, usualRates } from '#tests/factories/ledger-sales.ts';
import { nothingOff } from '../facts.ts';
import type { SaleFacts, SaleLine } from '../facts.ts';
import type { Entry } from './entry.ts';
import { refundEntries } from './refund-entries.ts';
import { saleEntries } from './sale-entries.ts';

const line: SaleLine = { id: 'line', amount: 300_000, off: nothingOff, commissionBp: 500, taxClass: 'goods' };
const plain: SaleFacts = {
  orderId: 'order', sellerId: 'seller', sellerKind: 'household', fee: 20_000, feeTo: 'seller', feeOff: nothingOff, at: new Date('2026-11-21T03:00:00Z'),
  lines: [line],
};
const sum = (entries: readonly Entry[], account?: string) => entries.filter((entry) => !account || entry.account === account).reduce((total, { amount }) => total + amount, 0);

describe('a sale', () => {
  test('makes the buyer owe goods and fee, and the seller earn them less commission and tax', () => {
    const sale = saleEntries(plain, usualRates);
    expect(['buyer', 'seller', 'commission', 'tax_vat', 'tax_income'].map((account) => sum(sale, account))).toEqual([320_000, -300_500, -15_000, -3_000, -1_500]);
  });

  test('with a discount of the market: the buyer pays less, and the seller earns, is charged and taxed the same', () => {
    const [without, cheaper] = [saleEntries(plain, usualRates), saleEntries({ ...plain, lines: plain.lines.map((each) => ({ ...each, off: { seller: 0, market: 50_000 } })) }, usualRates)];
    expect(sum(cheaper, 'buyer')).toBe(270_000);
    expect(sum(cheaper, 'discount')).toBe(50_000);
    for (const account of ['seller', 'commission', 'tax_vat', 'tax_income']) expect(sum(cheaper, account)).toBe(sum(without, account));
  });

  test('with a discount of its own the seller earns less, and commission and tax are taken of what is left', () => {
    const cheaper = saleEntries({ ...plain, lines: plain.lines.map((each) => ({ ...each, off: { seller: 100_000, market: 0 } })) }, usualRates);
    expect(['buyer', 'seller', 'commission', 'tax_vat', 'tax_income'].map((account) => sum(cheaper, account))).toEqual([220_000, -207_000, -10_000, -2_000, -1_000]);
  });

  test('of a company or a cooperative withholds nothing', () => {
    const sale = saleEntries(plain, null);
    expect([sum(sale, 'tax_vat'), sum(sale, 'tax_income'), sum(sale, 'seller')]).toEqual([0, 0, -305_000]);
  });

  test('knows who bears what: a code of the market for the goods and free delivery of the seller, of the same amount, or the other way round', () => {
    const bears = (seller: number, market: number) => ({ lines: plain.lines.map((each) => ({ ...each, off: { seller, market } })), feeOff: { seller: market, market: seller } });
    const generous = saleEntries({ ...plain, ...bears(0, 20_000) }, usualRates);
    expect(['buyer', 'discount', 'seller', 'commission'].map((account) => sum(generous, account))).toEqual([280_000, 20_000, -280_500, -15_000]);
    const careful = saleEntries({ ...plain, ...bears(20_000, 0) }, usualRates);
    expect(['buyer', 'discount', 'seller', 'commission'].map((account) => sum(careful, account))).toEqual([280_000, 20_000, -281_800, -14_000]);
  });
});

describe('a refund', () => {
  test('of half the goods takes back half of what the seller earned with them, of commission and of tax', () => {
    const sale = saleEntries(plain, usualRates);
    const back = refundEntries(sale, [], 150_000);
    expect(['buyer', 'seller', 'commission', 'tax_vat', 'tax_income'].map((account) => sum(back, account))).toEqual([-150_000, 140_250, 7_500, 1_500, 750]);
  });

  test('takes out of the goods first, and out of the fee when all goods are paid back', () => {
    const sale = saleEntries({ ...plain, feeTo: 'delivery' }, null);
    const first = refundEntries(sale, [], 300_000);
    expect([sum(first, 'delivery'), sum(first, 'seller')]).toEqual([0, 285_000]);
    expect(sum(refundEntries(sale, first, 20_000), 'delivery')).toBe(20_000);
  });

  test('of more than the sale came to takes back the sale, and nothing twice', () => {
    const sale = saleEntries(plain, usualRates);
    const back = refundEntries(sale, [], 400_000);
    expect(sum(back, 'buyer')).toBe(-320_000);
    expect(refundEntries(sale, back, 1)).toEqual([]);
  });

  test('of a sale for which the buyer paid nothing takes all of it back', () => {
    const free = saleEntries({ ...plain, fee: 0, lines: plain.lines.map((each) => ({ ...each, off: { seller: 0, market: 300_000 } })) }, usualRates);
    expect(sum(free, 'buyer')).toBe(0);
    const back = refundEntries(free, [], 0);
    for (const account of ['seller', 'discount', 'commission', 'tax_vat', 'tax_income']) expect(sum(back, account)).toBe(-sum(free, account));
  });

  test('in any number of parts leaves nothing: 5,000 sales, odd to the đồng', () => {
    const chance = chanceOf(20261121);
    for (let n = 0; n < 5_000; n += 1) {
      const facts = someSale(chance, { orderId: `order ${n}`, sellerId: 'seller' });
      const sale = saleEntries(facts, chance.once(3) ? null : usualRates);
      expect(sum(sale)).toBe(0);
      const [all, total] = [[...sale], sum(sale, 'buyer')];
      const parts: Entry[][] = [];
      for (let left = total; left > 0 || parts.length === 0; ) {
        const amount = parts.length > 8 ? left : Math.min(left, chance.int(0, Math.ceil(total / 2)));
        const back = refundEntries(sale, parts.flat(), amount);
        expect(sum(back)).toBe(0);
        expect(sum(back, 'buyer')).toBe(0 - amount);
        parts.push(back);
        all.push(...back);
        left -= amount;
      }
      const accounts = Map.groupBy(all, ({ account, what }) => `${account} ${what}`);
      for (const [name, entries] of accounts) expect(sum(entries), `${name} of ${JSON.stringify(facts)}`).toBe(0);
    }
  });

  test('for which no goods are named never takes back more of a line than its share, to the đồng', () => {
    const chance = chanceOf(7);
    for (let n = 0; n < 2_000; n += 1) {
      const sale = saleEntries(someSale(chance, { orderId: 'order', sellerId: 'seller' }), usualRates);
      const goods = sum(sale.filter(({ what }) => what === 'goods'), 'buyer');
      if (goods < 2) continue;
      const [first, second] = [chance.int(0, Math.floor(goods / 2)), chance.int(0, Math.floor(goods / 2))];
      const one = refundEntries(sale, [], first);
      const both = [...one, ...refundEntries(sale, one, second)];
      for (const [line, sides] of Map.groupBy(sale, ({ lineId }) => lineId)) {
        const back = both.filter(({ lineId }) => lineId === line);
        const [paid, got] = [sum(sides, 'buyer'), -sum(back, 'buyer')];
        if (line) expect(Math.abs(got - (paid * (first + second)) / goods)).toBeLessThanOrEqual(2);
        for (const account of ['commission', 'tax_vat', 'tax_income', 'discount'] as const) {
          expect(Math.abs(sum(back, account) - (paid === 0 ? 0 : (-sum(sides, account) * got) / paid))).toBeLessThanOrEqual(0.5);
        }
      }
    }
  });

  /** A jar and tea, 100,000 ₫ each, with a code of the market of 60,000 ₫ for the tea alone. */
  const jarAndTea: SaleFacts = { ...plain, lines: [{ ...line, id: 'jar', amount: 100_000 }, { ...line, id: 'tea', amount: 100_000, off: { seller: 0, market: 60_000 } }] };
  const back = (...lines: [id: string, amount: number, returned: number, quantity: number][]) => ({ fee: false, lines: lines.map(([lineId, amount, returned, quantity]) => ({ lineId, amount, returned, quantity })) });

  test('of a line takes back what is off that line, and leaves the others as they are', () => {
    const sale = saleEntries(jarAndTea, usualRates);
    const jar = refundEntries(sale, [], 100_000, back(['jar', 100_000, 1, 1]));
    expect(['buyer', 'discount', 'seller', 'commission', 'tax_vat', 'tax_income'].map((account) => sum(jar, account))).toEqual([-100_000, 0, 93_500, 5_000, 1_000, 500]);
    const tea = refundEntries(sale, jar, 20_000, back(['tea', 20_000, 1, 2]));
    expect(['buyer', 'discount', 'seller', 'commission', 'tax_vat', 'tax_income'].map((account) => sum(tea, account))).toEqual([-20_000, -30_000, 46_750, 2_500, 500, 250]);
    const rest = refundEntries(sale, [...jar, ...tea], 40_000, { ...back(['tea', 20_000, 2, 2]), fee: true });
    for (const side of sale) expect(sum([...sale, ...jar, ...tea, ...rest].filter(({ account, what, lineId }) => account === side.account && what === side.what && lineId === side.lineId))).toBe(0);
  });

  test('of goods that the market has wholly paid takes back what the seller earned with them, piece by piece, and no đồng goes to the buyer', () => {
    const sale = saleEntries({ ...plain, lines: [{ ...line, id: 'jar', amount: 100_000 }, { ...line, id: 'tea', amount: 100_001, off: { seller: 0, market: 100_001 } }] }, usualRates);
    const first = refundEntries(sale, [], 0, back(['tea', 0, 1, 3]));
    expect(['buyer', 'discount', 'commission', 'tax_vat'].map((account) => sum(first, account))).toEqual([0, -33_334, 1_667, 333]);
    const second = refundEntries(sale, first, 0, back(['tea', 0, 3, 3]));
    expect(['buyer', 'discount', 'commission', 'seller'].map((account) => sum([...first, ...second], account))).toEqual([0, -100_001, 5_000, 93_501]);
    expect(sum([...sale, ...first, ...second], 'discount')).toBe(0);
    // What the buyer keeps stays sold, though nothing is left that could go back.
    const jar = refundEntries(sale, [], 120_000, { ...back(['jar', 100_000, 1, 1]), fee: true });
    expect(sum([...sale, ...jar], 'buyer')).toBe(0);
    expect([sum([...sale, ...jar], 'discount'), refundEntries(sale, jar, 5_000)]).toEqual([100_001, []]);
  });

  test('of goods of which a part went back already without goods named takes back what is left of them, and of the others what the buyer gets beyond it', () => {
    const sale = saleEntries({ ...jarAndTea, fee: 0 }, usualRates);
    const taken = refundEntries(sale, [], 70_000);
    const jar = refundEntries(sale, taken, 70_000, back(['jar', 100_000, 1, 1]));
    for (const account of ['buyer', 'seller', 'commission', 'discount', 'tax_vat', 'tax_income']) expect(sum([...sale, ...taken, ...jar], account), account).toBe(0);
  });
});
