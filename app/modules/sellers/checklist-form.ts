import { z } from 'zod';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { tidyText } from '#app/shared/text.ts';
import { sellerKinds } from './seller.ts';

const line = (longest: number, code: string) => z.string().default('').transform(tidyText).refine((text) => text.length <= longest, code);

/** What the operator says of a line of the checklist. Messages are names of texts in i18n/onboarding `checklistError`. */
export const checklistItemForm = z.object({
  name: line(80, 'name').refine((name) => name.length >= 2, 'name'),
  nameEn: line(80, 'nameEn'),
  hint: line(240, 'hint'),
  hintEn: line(240, 'hint'),
  kinds: z.array(z.enum(sellerKinds)).default([]),
  groupKeys: z.array(z.string().refine((key) => findGroup(key) !== null, 'group')).default([]),
  required: z.boolean(),
  wantsScan: z.boolean(),
  position: z.coerce.number().int().min(1).max(99).catch(99),
});
export type ChecklistItemWords = z.output<typeof checklistItemForm>;
