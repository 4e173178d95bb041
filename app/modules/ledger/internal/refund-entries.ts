import { feeParts } from '../accounts.ts';
import { sidesOf } from './entry.ts';
import type { Entry } from './entry.ts';

const isFee = ({ what }: Entry) => feeParts.some((part) => part === what);
const sumOf = (entries: readonly Entry[]) => entries.reduce((sum, { amount }) => sum + amount, 0);
const buyers = (entries: readonly Entry[]) => sumOf(entries.filter(({ account }) => account === 'buyer'));

/**
 * The sides that take back a part of a sale: the buyer gets `amount` back, out of the goods first and out of the fee when all goods are paid back, and
 * every other side of that part goes back in proportion. Rounded is what goes back in all, `earlier` refunds included, so nothing is lost over many
 * of them, and when the buyer has everything back, every account is where it was before the sale. What the sale never came to is left out: a buyer who
 * paid too much has that to its credit already.
 */
export function refundEntries(sale: readonly Entry[], earlier: readonly Entry[], amount: number): Entry[] {
  const total = buyers(sale);
  const back = Math.min(total, amount - buyers(earlier));
  const [fee, goods] = [sale.filter(isFee), sale.filter((entry) => !isFee(entry))];
  const ofGoods = Math.min(back, buyers(goods));
  const whole = back === total;
  const targets = [...takeBack(goods, ofGoods, whole), ...takeBack(fee, back - ofGoods, whole)];
  return sidesOf(targets.map((target) => ({ ...target, amount: target.amount - sumOf(earlier.filter((entry) => isSame(entry, target))) })));
}

function isSame(a: Entry, b: Entry): boolean {
  return a.account === b.account && a.what === b.what;
}

/** What has to stand against a part of a sale once the buyer has so much of it back. Who earns it takes what is left of rounding. */
function takeBack(part: readonly Entry[], back: number, whole: boolean): Entry[] {
  const paid = buyers(part);
  const taken = part.map((entry) => ({ ...entry, amount: whole ? 0 - entry.amount : -proportion(entry.amount, back, paid) }));
  const earner = taken.find(({ account, what }) => account !== 'buyer' && (what === 'goods' || what === 'fee'));
  if (earner) earner.amount -= sumOf(taken);
  return taken;
}

/** Half a đồng away from zero, so that both sides of a pair are rounded alike. */
function proportion(amount: number, back: number, paid: number): number {
  if (paid === 0 || amount === 0) return 0;
  const [size, of] = [BigInt(Math.abs(amount)), BigInt(paid)];
  const share = Number((2n * size * BigInt(back) + of) / (2n * of));
  return amount < 0 ? -share : share;
}
