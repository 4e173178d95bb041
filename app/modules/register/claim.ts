import { z } from 'zod';

export const claimStates = ['open', 'confirmed', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Why a keeper refuses; each has a sentence that the seller reads. */
export const refusalReasons = ['not_in_register', 'another_subject', 'other_product', 'ended', 'unreadable', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What a seller says of its product. Number and decision are free text: no form of them holds in the whole country. */
export const claimForm = z.object({
  stars: z.coerce.number().int().min(3).max(5),
  decision: z.string().trim().max(100).default(''),
  number: z.string().trim().max(60).default(''),
});
export type ClaimFacts = z.infer<typeof claimForm>;

/** The reason of a refusal out of its form: the one that was chosen, then what was written; '' for none. */
export function readRefusal(form: FormData, words: (reason: Exclude<RefusalReason, 'other'>) => string): string {
  const chosen = refusalReasons.find((reason) => reason === form.get('reason'));
  const more = String(form.get('more') ?? '').trim().slice(0, 200);
  return [chosen && chosen !== 'other' ? words(chosen) : '', more].filter(Boolean).join(' ');
}
