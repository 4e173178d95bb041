import { z } from 'zod';
import { tidyText } from '#app/shared/text.ts';
import { sellerKinds } from './seller.ts';

/* What somebody who registers is asked, step by step. Messages are names of texts in i18n/onboarding `error`. */

const line = z.string().default('').transform(tidyText);

/** Who sells, and where. */
export const shopForm = z.object({
  name: line.refine((name) => name.length >= 2 && name.length <= 80, 'name'),
  contactName: line.refine((name) => name.length <= 80, 'contactName'),
  kind: z.enum(sellerKinds, 'kind'),
  communeCode: line.refine((code) => /^\d{5}$/.test(code), 'commune'),
  street: line.refine((street) => street.length >= 2 && street.length <= 120, 'street'),
});
export type ShopDetails = z.output<typeof shopForm>;

export const registrationSteps = ['shop', 'goods', 'bank'] as const;
/** After number and code: who and where; what they make; where the money goes. */
export type RegistrationStep = (typeof registrationSteps)[number];

/** The fields of all steps that a draft keeps, as they were typed. */
export const draftFields = ['name', 'contactName', 'kind', 'communeCode', 'street', 'productName', 'unit', 'otherUnit', 'price', 'stock', 'weight', 'groupKey', 'reach', 'productId', 'bin', 'number', 'holder'] as const;
export type DraftField = (typeof draftFields)[number];
export type DraftFields = Partial<Record<DraftField, string>>;

/** What a draft keeps of a form: known fields only, none longer than any of them can be. */
export function readDraftFields(form: Iterable<[string, unknown]>): DraftFields {
  const kept: DraftFields = {};
  for (const [name, value] of form) {
    const field = draftFields.find((known) => known === name);
    if (field && typeof value === 'string') kept[field] = value.slice(0, 200);
  }
  return kept;
}
