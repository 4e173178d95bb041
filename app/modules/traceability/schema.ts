import { z } from 'zod';
import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { tidyText } from '#app/shared/text.ts';

const text = (longest: number) => z.string().default('').transform(tidyText).refine((value) => value.length <= longest, 'too_long');

const day = z.string().default('').transform((typed, context): VietnamDay => {
  const parsed = parseVietnamDay(typed);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'day' });
  return z.NEVER;
});

/** A new lot as the form sends it. Messages are keys of i18n `traceability.error`. */
export const lotForm = z
  .object({
    id: z.uuid().catch(() => crypto.randomUUID()),
    variantId: z.uuid('variant').default(''),
    harvestedOn: day,
    bestBefore: z.preprocess((typed) => (typed === '' ? undefined : typed), day.optional()),
    amount: z.string().default('').refine((typed) => /^\s*[1-9]\d{0,4}\s*$/.test(typed), 'amount').transform(Number),
    note: text(120),
    /** Whether these pieces come on top of the stock, or are part of what was counted. */
    addToStock: z.literal('yes').optional().transform((answer) => answer === 'yes'),
  })
  .refine(({ harvestedOn, bestBefore }) => !bestBefore || bestBefore >= harvestedOn, { message: 'best_before', path: ['bestBefore'] });
export type LotFacts = z.output<typeof lotForm>;

/** Why a lot is called back. */
export const recallForm = z.object({ reason: text(300).refine((value) => value.length >= 5, 'reason'), advice: text(300) });

/** The first mistake of each field. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0])] ??= message;
  return errors;
}
