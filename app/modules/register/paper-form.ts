import { z } from 'zod';
import { paperKinds } from '#app/modules/ocop/papers.ts';
import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

const day = z.string().transform((text, context): VietnamDay => {
  const read = parseVietnamDay(text.trim());
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'not_a_day' });
  return z.NEVER;
});

/** A paper as a seller types it. The number has no form, and who issued it may be no more. */
export const paperForm = z
  .object({
    kind: z.enum(paperKinds),
    number: z.string().trim().min(1, 'missing').max(100, 'too_long'),
    issuer: z.string().trim().min(2, 'missing').max(200, 'too_long'),
    issuedOn: day,
    endsOn: z.union([z.literal('').transform(() => null), day]).default(null),
  })
  .refine(({ issuedOn, endsOn }) => endsOn === null || endsOn > issuedOn, { path: ['endsOn'], message: 'ends_before_issue' });

export type PaperFields = z.infer<typeof paperForm>;
/** What is wrong with each field, by a code that the page says in words. */
export function paperErrors({ issues }: z.ZodError<PaperFields>): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message, code }) => [String(path[0]), code === 'invalid_union' ? 'not_a_day' : message]));
}
