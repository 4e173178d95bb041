import { randomUUID } from 'node:crypto';
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

type SomeOrder = { orderId: string; sellerId: string; sellerKind?: SellerKind; at?: Date };

/** Some order that is a sale: odd prices, codes of either side for goods of some lines or for the way, any kind of seller. */
export function someSale(chance: Chance, { orderId, sellerId, sellerKind = chance.of(sellerKinds), at = new Date('2026-11-21T03:00:00Z') }: SomeOrder): SaleFacts {
  const amounts = Array.from({ length: chance.int(1, 4) }, () => chance.int(1, 900_000));
  const fee = chance.once(4) ? 0 : chance.int(1, 60_000);
  const ownWay = chance.once(5) ? (chance.once(3) ? chance.int(0, fee) : fee) : 0;
  const marketWay = chance.once(5) ? fee - ownWay : 0;
  const own = ownWay === 0 && chance.once(3) ? offSome(chance, amounts) : amounts.map(() => 0);
  const left = amounts.map((amount, place) => amount - (own[place] ?? 0));
  const market = marketWay === 0 && chance.once(3) ? offSome(chance, left) : amounts.map(() => 0);
  const lines: SaleLine[] = amounts.map((amount, place) => ({ id: randomUUID(), amount, off: { seller: own[place] ?? 0, market: market[place] ?? 0 }, commissionBp: chance.of([0, 250, 333, 500, 1_000]), taxClass: chance.of(taxClasses) }));
  return { orderId, sellerId, sellerKind, lines, fee, feeOff: { seller: ownWay, market: marketWay }, at, feeTo: chance.of(['seller', 'delivery'] as const) };
}

/** Some đồng, now and then all, off some of the lines. */
function offSome(chance: Chance, amounts: readonly number[]): number[] {
  const fitting = amounts.map((amount) => (chance.once(3) ? 0 : amount));
  const most = fitting.reduce((sum, amount) => sum + amount, 0);
  return most === 0 ? fitting : split(chance.once(5) ? most : chance.int(0, most), fitting);
}

/** What a buyer is to pay for it. */
export function totalOf({ lines, fee, feeOff }: SaleFacts): number {
  return lines.reduce((sum, { amount, off }) => sum + amount - off.seller - off.market, fee - feeOff.seller - feeOff.market);
}
