import { describe, expect, test } from 'vitest';
import { readCode, reckonDiscounts } from './discount.ts';
import type { Discount, DiscountableParcel } from './discount.ts';

const now = new Date('2026-11-21T02:00:00Z');
const plain: Discount = {
  id: 'a', code: 'TET2027', sellerId: null, kind: 'amount', value: 50_000, mostOff: null, leastGoods: 0, groupKeys: [],
  startsAt: new Date('2026-11-01'), endsAt: null, mostUses: null, perPerson: null, used: 0, endedAt: null, usedByBuyer: 0,
};
const fruit = (amount: number) => ({ variantId: `fruit ${amount}`, groupKey: 'fresh-food', amount });
const tea = (amount: number) => ({ variantId: `tea ${amount}`, groupKey: 'tea', amount });
const parcels: DiscountableParcel[] = [
  { sellerId: 'lanh', fee: 20_000, lines: [fruit(100_000), tea(50_000)] },
  { sellerId: 'sau', fee: 30_000, lines: [fruit(50_000)] },
];

describe('a discount code', () => {
  test('of the market is split over sellers and lines by what they cost', () => {
    expect(reckonDiscounts([plain], parcels, now)).toMatchObject({
      total: 50_000,
      parcels: [{ market: 37_500, seller: 0, onFee: 0, lines: [25_000, 12_500] }, { market: 12_500, lines: [12_500] }],
    });
  });

  test('of a seller touches that seller\'s goods alone', () => {
    expect(reckonDiscounts([{ ...plain, sellerId: 'sau', kind: 'share', value: 1_000 }], parcels, now)).toMatchObject({ total: 5_000, parcels: [{ seller: 0 }, { seller: 5_000, market: 0, lines: [5_000] }] });
  });

  test('of a seller comes before the market\'s, which takes its share of what is left', () => {
    const both = [{ ...plain, id: 'm', kind: 'share' as const, value: 1_000 }, { ...plain, id: 's', code: 'LANH', sellerId: 'lanh' }];
    expect(reckonDiscounts(both, parcels, now)).toMatchObject({ total: 65_000, parcels: [{ seller: 50_000, market: 10_000 }, { market: 5_000 }] });
  });

  test('for free delivery lies on the fees, up to its limit', () => {
    expect(reckonDiscounts([{ ...plain, kind: 'free_delivery', value: 0, mostOff: 25_000 }], parcels, now)).toMatchObject({ total: 25_000, parcels: [{ market: 10_000, onFee: 10_000 }, { market: 15_000, onFee: 15_000 }] });
  });

  test('for free delivery waits while nobody knows the fee', () => {
    const open = parcels.map((parcel) => ({ ...parcel, fee: null }));
    expect(reckonDiscounts([{ ...plain, kind: 'free_delivery', value: 0 }], open, now)).toMatchObject({ total: 0, applied: [{ amount: null }], refused: [] });
  });

  test('never takes off more than the goods cost', () => {
    expect(reckonDiscounts([{ ...plain, value: 900_000 }], parcels, now).total).toBe(200_000);
  });

  test.each([
    ['has ended by hand', { endedAt: now }, { reason: 'over' }],
    ['is past its last day', { endsAt: now }, { reason: 'over' }],
    ['has not begun', { startsAt: new Date('2026-12-01') }, { reason: 'not_yet' }],
    ['was used by as many as may', { mostUses: 5, used: 5 }, { reason: 'used_up' }],
    ['was used by this person before', { perPerson: 1, usedByBuyer: 1 }, { reason: 'used_before' }],
    ['is for other goods', { groupKeys: ['spices'] }, { reason: 'other_goods' }],
    ['is of a seller who has nothing in the cart', { sellerId: 'tu' }, { reason: 'other_goods' }],
    ['wants more goods', { leastGoods: 60_000, groupKeys: ['tea'] }, { reason: 'too_little', least: 60_000, missing: 10_000 }],
  ])('counts for nothing when it %s, and says so', (_, change, refusal) => {
    expect(reckonDiscounts([{ ...plain, ...change }], parcels, now)).toMatchObject({ total: 0, applied: [], refused: [{ code: 'TET2027', ...refusal }] });
  });

  test('of the same giver counts once', () => {
    expect(reckonDiscounts([plain, { ...plain, id: 'b', code: 'HAI' }], parcels, now)).toMatchObject({ total: 50_000, refused: [{ code: 'HAI', reason: 'one_only' }] });
  });

  test('is read as people type it', () => {
    expect([readCode(' tet-20 27'), readCode('x'), readCode("'; DROP")]).toEqual(['TET2027', '', '']);
  });
});

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test('in 5,000 random checkouts every đồng off stands on a line or a fee, on one giver, and nothing falls below zero', () => {
  const random = numbers(7);
  const below = (limit: number) => Math.floor(random.next().value * limit);
  const pick = <Each>(all: readonly Each[]) => all[below(all.length)] as Each;
  for (let round = 0; round < 5_000; round += 1) {
    const baskets = Array.from({ length: 1 + below(4) }, (_, seller): DiscountableParcel => ({
      sellerId: `s${seller}`,
      fee: below(5) === 0 ? 0 : below(90_000),
      lines: Array.from({ length: 1 + below(4) }, (_, line) => ({ variantId: `${seller}.${line}`, groupKey: pick(['tea', 'spices', 'fresh-food']), amount: 1 + below(700_000) })),
    }));
    const codes = Array.from({ length: 1 + below(4) }, (_, place): Discount => {
      const kind = pick(['amount', 'share', 'free_delivery'] as const);
      return {
        ...plain, id: `${place}`, code: `C${place}`, kind, sellerId: pick([null, 's0', 's1', 's9']), value: kind === 'amount' ? 1 + below(2_000_000) : kind === 'share' ? 1 + below(10_000) : 0,
        mostOff: pick([null, 1 + below(100_000)]), leastGoods: pick([0, below(300_000)]), groupKeys: pick([[], ['tea'], ['tea', 'spices']]),
      };
    });
    const { parcels: off, applied, total } = reckonDiscounts(codes, baskets, now);
    expect(applied.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(total);
    baskets.forEach((basket, at) => {
      const { seller = 0, market = 0, onFee = 0, lines = [], marketLines = [] } = off[at] ?? {};
      expect(seller + market).toBe(onFee + lines.reduce((sum, part) => sum + part, 0));
      expect(onFee).toBeGreaterThanOrEqual(0);
      expect(onFee).toBeLessThanOrEqual(basket.fee ?? 0);
      basket.lines.forEach(({ amount }, line) => expect(lines[line]).toSatisfy((part: number) => part >= 0 && part <= amount));
      marketLines.forEach((part, line) => expect(part).toSatisfy((each: number) => each >= 0 && each <= (lines[line] ?? 0)));
      const onLines = marketLines.reduce((sum, part) => sum + part, 0);
      expect(market - onLines, 'what the market bears of the fee').toBe(applied.some(({ sellerId, kind }) => sellerId === null && kind === 'free_delivery') ? market : 0);
    });
    for (const { sellerId, amount } of applied) if (sellerId) expect(off.reduce((sum, { seller }, at) => sum + (baskets[at]?.sellerId === sellerId ? seller : 0), 0)).toBe(amount);
    expect(off.reduce((sum, { seller, market }) => sum + seller + market, 0)).toBe(total);
  }
});
