import { split } from '#app/shared/split.ts';
import { feeParts } from '../accounts.ts';
import type { ReturnedGoods, ReturnedLine } from '../facts.ts';
import { sidesOf } from './entry.ts';
import type { Entry } from './entry.ts';

const isFee = ({ what }: Entry) => feeParts.some((part) => part === what);
const sumOf = (entries: readonly Entry[]) => entries.reduce((sum, { amount }) => sum + amount, 0);
const buyers = (entries: readonly Entry[]) => sumOf(entries.filter(({ account }) => account === 'buyer'));

/** The goods of a line, or the way: its sides add up to nothing. `paid` by the buyer for it, of which `left` has not gone back. */
type Part = { lineId: string | undefined; fee: boolean; sides: Entry[]; earlier: Entry[]; paid: number; left: number };
/** How much of a part has gone back in all. */
type Fraction = { back: number; of: number };
const all: Fraction = { back: 1, of: 1 };

/**
 * The sides that take back a part of a sale. Of the lines that the goods are named of, each takes back what lies on itself, piece by piece, also where
 * nothing was paid for it. What is of no named goods goes out of the lines in proportion to what is still paid for them, and out of the fee when all
 * goods are paid back. Rounded is what goes back in all, `earlier` refunds included, so nothing is lost over many of them, and when everything is back,
 * every account is where it was before the sale. What the sale never came to is left out: a buyer who paid too much has that to its credit already.
 */
export function refundEntries(sale: readonly Entry[], earlier: readonly Entry[], amount: number, goods?: ReturnedGoods): Entry[] {
  const parts = partsOf(sale, earlier);
  const left = parts.reduce((sum, part) => sum + part.left, 0);
  const shares = sharesOf(parts, Math.min(left, amount), goods);
  const isWhole = !goods && amount >= left && (left > 0 || buyers(sale) === 0);
  return sidesOf(
    parts.flatMap((part) => {
      const share = shares.get(part) ?? 0;
      const named = goods?.lines.find(({ lineId }) => lineId === part.lineId);
      if (isWhole || (part.fee && goods?.fee)) return takeBack(part, share, all);
      if (share === 0 && !named) return [];
      return takeBack(part, share, fractionOf(part, share, named));
    }),
  );
}

function partsOf(sale: readonly Entry[], earlier: readonly Entry[]): Part[] {
  const keyOf = (entry: Entry) => (isFee(entry) ? 'fee' : `goods ${entry.lineId ?? ''}`);
  const gone = Map.groupBy(earlier, keyOf);
  return [...Map.groupBy(sale, keyOf)].map(([key, sides]) => {
    const [paid, back] = [buyers(sides), gone.get(key) ?? []];
    return { lineId: sides[0]?.lineId, fee: key === 'fee', sides, earlier: back, paid, left: paid + buyers(back) };
  });
}

/** How many đồng of the buyer's go out of each part. */
function sharesOf(parts: readonly Part[], amount: number, goods: ReturnedGoods | undefined): Map<Part, number> {
  const shares = new Map<Part, number>();
  let rest = amount;
  const leftOf = (part: Part) => part.left - (shares.get(part) ?? 0);
  const take = (part: Part, most: number) => {
    const share = Math.min(most, rest, leftOf(part));
    shares.set(part, (shares.get(part) ?? 0) + share);
    rest -= share;
  };
  for (const line of goods?.lines ?? []) for (const part of parts) if (!part.fee && part.lineId === line.lineId) take(part, line.amount);
  const [ofWay, ofGoods] = [parts.filter(({ fee }) => fee), parts.filter(({ fee }) => !fee)];
  if (goods?.fee) for (const part of ofWay) take(part, part.left);
  const lefts = ofGoods.map(leftOf);
  const spread = split(Math.min(rest, lefts.reduce((sum, each) => sum + each, 0)), lefts);
  for (const [place, part] of ofGoods.entries()) take(part, spread[place] ?? 0);
  for (const part of ofWay) take(part, rest);
  return shares;
}

/** By pieces where they explain, to the đồng, what the buyer has back of it; else by what that is of what was paid. */
function fractionOf({ paid, left }: Part, share: number, named: ReturnedLine | undefined): Fraction {
  const back = paid - left + share;
  if (named && Math.abs(back * named.quantity - paid * named.returned) < named.quantity) return { back: named.returned, of: named.quantity };
  return { back, of: paid };
}

/** What is still missing of what has to stand against the part. Who earns it takes what is left of rounding. */
function takeBack({ sides, earlier, paid, left }: Part, share: number, fraction: Fraction): Entry[] {
  const targets = sides.map((side) => ({ ...side, amount: side.account === 'buyer' ? left - paid - share : -proportion(side.amount, fraction) }));
  const earner = targets.find(({ account, what }) => account !== 'buyer' && (what === 'goods' || what === 'fee'));
  if (earner) earner.amount -= sumOf(targets);
  const isSame = (a: Entry, b: Entry) => a.account === b.account && a.what === b.what;
  return targets.map((target) => ({ ...target, amount: target.amount - sumOf(earlier.filter((entry) => isSame(entry, target))) }));
}

/** Half a đồng away from zero, so that both sides of a pair are rounded alike. */
function proportion(amount: number, { back, of }: Fraction): number {
  if (of === 0 || amount === 0) return 0;
  const [size, whole] = [BigInt(Math.abs(amount)), BigInt(of)];
  const share = Number((2n * size * BigInt(back) + whole) / (2n * whole));
  return amount < 0 ? -share : share;
}
