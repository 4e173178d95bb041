import { taxClasses } from '#app/modules/catalog/tax-class.ts';
import type { SaleFacts, SaleLine } from '#app/modules/ledger/facts.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import { split } from '#app/shared/split.ts';

/** Chance that is the same each time. */
export type Chance = { int(least: number, most: number): number; of<T>(choices: readonly T[]): T; once(inSoMany: number): boolean };

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { int, of: (choices) => choices[int(0, choices.length - 1)] as (typeof choices)[number], once: (inSoMany) => int(1, inSoMany) === 1 };
}

/** The rates that the market begins with. */
export const usualRates = { goods: { vatBp: 100, incomeBp: 50 }, services: { vatBp: 500, incomeBp: 200 }, other: { vatBp: 300, incomeBp: 150 }, farm_produce: { vatBp: 0, incomeBp: 50 } };

/** Some order that is a sale: odd prices, discounts of either side on goods or fee, any kind of seller. */
export function someSale(chance: Chance, { orderId, sellerId, sellerKind = chance.of(sellerKinds), at = new Date('2026-11-21T03:00:00Z') }: { orderId: string; sellerId: string; sellerKind?: SellerKind; at?: Date }): SaleFacts {
  const amounts = Array.from({ length: chance.int(1, 4) }, () => chance.int(1, 900_000));
  const goods = amounts.reduce((sum, amount) => sum + amount, 0);
  const fee = chance.once(4) ? 0 : chance.int(1, 60_000);
  const onGoods = { seller: chance.once(3) ? chance.int(0, goods) : 0, market: 0 };
  const onFee = { seller: 0, market: 0 };
  if (chance.once(3)) onGoods.market = chance.int(0, goods - onGoods.seller);
  else if (chance.once(3)) onFee.market = fee;
  else if (chance.once(5) && onGoods.seller === 0) onFee.seller = fee;
  const discounts = split(onGoods.seller + onGoods.market, amounts);
  const lines: SaleLine[] = amounts.map((amount, place) => ({ amount, discount: discounts[place] ?? 0, commissionBp: chance.of([0, 250, 333, 500, 1_000]), taxClass: chance.of(taxClasses) }));
  return {
    orderId, sellerId, sellerKind, lines, fee, at, feeTo: chance.of(['seller', 'delivery'] as const),
    discountSeller: onGoods.seller + onFee.seller, discountMarket: onGoods.market + onFee.market, discountOnFee: onFee.seller + onFee.market,
  };
}
