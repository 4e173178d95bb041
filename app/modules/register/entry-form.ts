import { z } from 'zod';
import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { tidyText } from '#app/shared/text.ts';

const text = (longest: number) => z.string().transform(tidyText).pipe(z.string().max(longest));
const day = z.string().transform((typed, context): VietnamDay => {
  const read = parseVietnamDay(typed.trim());
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'not_a_day' });
  return z.NEVER;
});

/** An entry as its keeper corrects it by hand. What may not be empty, the use case asks for. */
export const entryForm = z.object({
  name: text(200),
  subject: text(200),
  communeId: z.string().max(60),
  groupKey: z.string().max(60),
  stars: z.coerce.number().int().min(3).max(5),
  points: z.string().transform((typed, context): number | null => {
    const plain = typed.trim().replace(',', '.');
    if (plain === '') return null;
    const points = /^\d{2,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : NaN;
    if (points >= 50 && points <= 100) return points;
    context.addIssue({ code: 'custom', message: 'not_points' });
    return z.NEVER;
  }),
  decision: text(100),
  number: text(60),
  issuer: text(200),
  issuedOn: day,
  endsOn: day,
  criteria: text(60),
});
export type EntryFields = z.infer<typeof entryForm>;
