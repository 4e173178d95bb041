import type { RefundFacts, ReturnedLine } from '#app/modules/ledger/facts.ts';
import type { Entry } from '#app/modules/ledger/internal/entry.ts';

/** What has come back of an order: pieces of its lines, the way, and amounts for which no goods are named. */
export type Backs = { lines: Map<string, ReturnedLine>; fee: boolean; amounts: number };
type Refund = Pick<RefundFacts, 'amount' | 'goods'>;

export function noteBack(backs: Backs, { goods }: Refund): void {
  for (const line of goods?.lines ?? []) backs.lines.set(line.lineId, line);
  backs.fee ||= goods?.fee === true;
  if (!goods) backs.amounts += 1;
}

const keyOf = ({ account, what, lineId }: Entry) => `${account} ${what} ${lineId ?? ''}`;

/**
 * What the ledger has wrong of a sale after a refund, reckoned side by side from what came back; null where it is right. Each side of a line stands at what
 * has not come back of the line, to half a đồng; what came back whole leaves nothing at all.
 */
export function wrongAfter({ sale, refunds, backs }: { sale: readonly Entry[]; refunds: readonly Entry[]; backs: Backs }, { goods }: Refund): { wrong: string | null; undone: boolean } {
  const sums = new Map<string, number>();
  for (const entry of [...sale, ...refunds]) sums.set(keyOf(entry), (sums.get(keyOf(entry)) ?? 0) + entry.amount);
  const left = (entry: Entry) => sums.get(keyOf(entry)) ?? 0;
  const buyers = sale.filter(({ account }) => account === 'buyer');
  const isBack = (id: string) => backs.lines.get(id)?.returned === backs.lines.get(id)?.quantity && backs.lines.has(id);
  const undone = goods ? backs.fee && sale.every(({ lineId }) => !lineId || isBack(lineId)) : buyers.every((entry) => left(entry) === 0);
  /** The part of a side that has not come back, where that is known without the ledger's own arithmetic. */
  const kept = ({ lineId }: Entry) => {
    const named = backs.lines.get(lineId ?? '');
    if (backs.amounts === 0) return lineId ? (named ? 1 - named.returned / named.quantity : 1) : Number(!backs.fee);
    const buyer = buyers.find((entry) => entry.lineId === lineId);
    return backs.lines.size > 0 ? null : buyer ? left(buyer) / buyer.amount : 1;
  };
  for (const side of sale) {
    const [whole, is] = [side.amount, left(side)];
    const isEarner = side.account !== 'buyer' && (side.what === 'goods' || side.what === 'fee');
    if (undone && is !== 0) return { undone, wrong: `${is} is left on ${keyOf(side)}` };
    if (undone || isEarner) continue;
    const part = side.account === 'buyer' ? null : kept(side);
    if (part !== null && Math.abs(is - whole * part) > 0.5 + 1e-6) return { undone, wrong: `${keyOf(side)} is ${is} and not ${whole * part}` };
    if (is * whole < 0 || Math.abs(is) > Math.abs(whole)) return { undone, wrong: `${keyOf(side)} is ${is} of ${whole}` };
  }
  const fee = buyers.find(({ what }) => what === 'fee');
  const isEarly = fee && !backs.fee && left(fee) !== fee.amount && buyers.some((entry) => entry !== fee && left(entry) !== 0);
  return { undone, wrong: isEarly ? 'the fee went back before the goods' : null };
}
