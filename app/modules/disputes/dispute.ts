import { z } from 'zod';
import { disputeDays, steps } from '#app/modules/orders/order.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import type { Dong } from '#app/shared/money.ts';

const day = 24 * 3_600_000;

/** In how many days the operator means to decide; both sides are told. */
export type DisputeRules = { answerDays: number };
export const disputeRules = {
  key: 'disputes.rules',
  schema: z.object({ answerDays: z.int().min(1).max(60) }),
  usual: { answerDays: 7 } satisfies DisputeRules as DisputeRules,
};

export const longestDisputeText = 2000;

/** Whether the buyer can ask the market to decide about an order now. */
export function canDispute({ state, completedAt }: { state: OrderState; completedAt: Date | null }, now: Date): boolean {
  if (!(steps.dispute.from as readonly OrderState[]).includes(state)) return false;
  return state !== 'completed' || (completedAt !== null && now.getTime() <= completedAt.getTime() + disputeDays * day);
}

/** By when the operator means to have decided. */
export function answerDue(openedAt: Date, { answerDays }: DisputeRules): Date {
  return new Date(openedAt.getTime() + answerDays * day);
}

/** The most that a buyer can be given: what came in and has not gone back. */
export function mostRefund({ paid, refunded }: { paid: Dong; refunded: Dong }): Dong {
  return Math.max(0, paid - refunded);
}

/** Whether a decision can be about goods for which the buyer paid nothing: what a code of the market paid for them can be taken back from the seller. */
export function canUndo({ total, discountMarket }: { total: Dong; discountMarket: Dong }, asked: { amount: Dong } | null): boolean {
  return discountMarket > 0 && (asked ? asked.amount === 0 : total === 0);
}

/** What somebody typed about a dispute: its text without blanks around, or why it is none. */
export function readText(typed: string): { ok: true; value: string } | { ok: false; problem: { code: 'empty' | 'too_long' } } {
  const value = typed.replaceAll('\r\n', '\n').trim().normalize('NFC');
  if (value === '') return { ok: false, problem: { code: 'empty' } };
  return [...value].length > longestDisputeText ? { ok: false, problem: { code: 'too_long' } } : { ok: true, value };
}
