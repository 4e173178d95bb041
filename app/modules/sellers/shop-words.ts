import { z } from 'zod';
import { tidyText } from '#app/shared/text.ts';

const paragraph = z.string().default('').transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()).refine((text) => text.length <= 1_000, 'about');

/** What a shop says of itself. Messages are names of texts in i18n/onboarding `error`. */
export const shopWordsForm = z.object({
  about: paragraph,
  aboutEn: paragraph,
  street: z.string().default('').transform(tidyText).refine((street) => street.length >= 2 && street.length <= 120, 'street'),
  since: z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? null : /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : NaN))
    .refine((year) => year === null || (year >= 1850 && year <= 2100), 'since'),
});
export type ShopWords = z.output<typeof shopWordsForm>;
