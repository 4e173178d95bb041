import type { ReturnedGoods } from '#app/modules/ledger/facts.ts';
import type { Dong } from '#app/shared/money.ts';

/** Why goods go back. Their words stand in i18n (`returns.reasons`). */
export const returnReasons = ['spoiled', 'damaged', 'wrong', 'less', 'other'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** What the seller answers for: then the way there costs the buyer nothing either. */
const ofTheSeller: readonly string[] = ['spoiled', 'damaged', 'wrong', 'less'] satisfies ReturnReason[];

export function isReturnReason(text: string): text is ReturnReason {
  return (returnReasons as readonly string[]).includes(text);
}

/** Pictures of one request or message. */
export const mostPictures = 5;
/** Letters that somebody writes about a return. */
export const longestWords = 1000;

export type BoughtLine = { id: string; quantity: number; /** Pieces that went back before. */ returned: number; amount: Dong; /** Đồng off the whole line. */ discount: Dong };
export type BoughtOrder = { fee: Dong; /** The part of the discounts that lies on the fee. */ discountOnFee: Dong; lines: readonly BoughtLine[] };
export type WantedLine = { orderLineId: string; quantity: number };

/**
 * What was paid for some pieces of a line that has given back `returned` of them. Counted from the first piece on and rounded upwards, so that all
 * parts in whatever order come to what was paid for the line, to the đồng.
 */
export function paidFor({ quantity, returned, amount, discount }: BoughtLine, pieces: number): Dong {
  const paid = BigInt(amount - discount);
  const upTo = (count: number) => (paid * BigInt(count) + BigInt(quantity) - 1n) / BigInt(quantity);
  return Number(upTo(returned + pieces) - upTo(returned));
}

/** The goods that go back with these pieces, and their way too where everything comes back and the seller answers for it. */
export function goodsBack(lines: readonly BoughtLine[], wanted: readonly WantedLine[], reason: string): ReturnedGoods {
  const pieces = new Map(wanted.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  const after = lines.map((line) => ({ line, returned: line.returned + (pieces.get(line.id) ?? 0) }));
  return {
    lines: after.flatMap(({ line, returned }) => (returned === line.returned ? [] : [{ lineId: line.id, amount: paidFor(line, returned - line.returned), returned, quantity: line.quantity }])),
    fee: ofTheSeller.includes(reason) && after.every(({ line, returned }) => returned === line.quantity),
  };
}

/** What a buyer gets for these pieces. */
export function returnSums({ fee, discountOnFee, lines }: BoughtOrder, wanted: readonly WantedLine[], reason: ReturnReason): { goods: Dong; fee: Dong; total: Dong } {
  const back = goodsBack(lines, wanted, reason);
  const goods = back.lines.reduce((sum, { amount }) => sum + amount, 0);
  const ofFee = back.fee ? fee - discountOnFee : 0;
  return { goods, fee: ofFee, total: goods + ofFee };
}

/** Pieces that can still be asked for. */
export function leftToReturn(line: Pick<BoughtLine, 'quantity' | 'returned'>): number {
  return line.quantity - line.returned;
}

/** What was chosen, as far as it can be: null where it names another's line, too many pieces, or none at all. */
export function readWanted(lines: readonly BoughtLine[], chosen: readonly WantedLine[]): WantedLine[] | null {
  const wanted = chosen.filter(({ quantity }) => quantity !== 0);
  const fits = ({ orderLineId, quantity }: WantedLine) => {
    const line = lines.find(({ id }) => id === orderLineId);
    return line !== undefined && Number.isSafeInteger(quantity) && quantity > 0 && quantity <= leftToReturn(line);
  };
  const once = new Set(wanted.map(({ orderLineId }) => orderLineId)).size === wanted.length;
  return wanted.length > 0 && once && wanted.every(fits) ? wanted : null;
}

/** Fresh goods that are bad and goods that are not there are seldom worth a way back. */
export function isUsuallyRefundedAtOnce(reason: string): boolean {
  return reason === 'spoiled' || reason === 'less';
}
