import { z } from 'zod';
import type { VietnamDay } from '#app/shared/dates.ts';

/** For which goods a rule of commission is: all, a group, a seller, a group of a seller, one product. */
export type CommissionScope = { sellerSlug: string; groupKey: string; productSlug: string };

export type CommissionRuleRow = {
  id: string;
  /** Null = every seller. */
  seller: { id: string; name: string; slug: string } | null;
  groupKey: string | null;
  product: { id: string; name: string; slug: string } | null;
  rateBp: number;
  validFrom: VietnamDay;
  validTo: VietnamDay | null;
  /** Whether it counts on the day that was asked for, is still to come, or is over. */
  when: 'now' | 'later' | 'over';
};

/** Half of what a seller earns: more is a slip of the finger. */
export const mostCommissionBp = 5_000;

/** '5', '2,5' or '2.75' per cent as hundredths of a per cent; null for what is no such share, or more than half. */
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  const bp = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return bp <= mostCommissionBp ? bp : null;
}

/** What the form of a rule sends. */
export const commissionForm = z.object({
  sellerSlug: z.string().trim().max(300).default(''),
  groupKey: z.string().trim().max(60).default(''),
  productSlug: z.string().trim().max(300).default(''),
  percent: z.string().max(20).default(''),
  validFrom: z.string().max(20).default(''),
});
export type CommissionTyped = z.infer<typeof commissionForm>;

export const commissionProblems = ['percent', 'day', 'day_past', 'seller', 'group', 'product'] as const;
export type CommissionProblem = (typeof commissionProblems)[number];
