import type { RefundFacts } from '#app/modules/ledger/facts.ts';
import type { AskedBack } from '#app/modules/returns/end-return.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { split } from '#app/shared/split.ts';

/**
 * What a decision takes back of the sale. Where it is about a return and gives all that was asked for, or all there is, its goods go back as by the return;
 * where it gives less, that much of what lies on their lines. Goods that cost the buyer nothing only where the decision says so (`undo`).
 */
export function takesBack(asked: AskedBack | null, { refund, most, undo }: { refund: Dong; most: Dong; undo: boolean }): Pick<RefundFacts, 'amount' | 'goods'> {
  if (!asked || (asked.amount === 0 && !undo)) return { amount: refund };
  const { amount, goods } = asked;
  if (refund >= Math.min(amount, most)) return { amount: Math.max(refund, amount), goods };
  const parts = split(refund, goods.lines.map((line) => line.amount));
  return { amount: refund, goods: { fee: false, lines: goods.lines.map((line, place) => ({ ...line, amount: parts[place] ?? 0, returned: 0 })) } };
}
