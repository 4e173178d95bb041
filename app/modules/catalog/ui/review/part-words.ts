import { useLocale, useTranslations } from 'use-intl';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { formatDong } from '#app/shared/money.ts';
import { useDay } from '#app/ui/dates.ts';
import { listingParts } from '../../product-content.ts';
import type { ListingPart, ProductContent } from '../../product-content.ts';
import { formatWeight } from '../../typed-numbers.ts';

/** Names of places and households that a listing refers to, by id. */
export type Names = Record<string, string>;

/** Parts that one compares as texts; pictures are looked at. */
export type TextPart = Exclude<ListingPart, 'pictures'>;
export const textParts = listingParts.filter((part): part is TextPart => part !== 'pictures');

/** What a part of a listing says, as a text that can be laid beside another. Empty where it says nothing. */
export function usePartWords(names: Names): (part: TextPart, content: ProductContent) => string {
  const t = useTranslations('review.values');
  const locale = useLocale();
  const day = useDay();
  const both = (text: string, english: string | null) => [text, english ? `EN: ${english}` : ''].filter(Boolean).join('\n');
  const weight = (grams: number) => formatWeight(grams, locale);
  const perVariant = (say: (variant: ProductContent['variants'][number]) => string | null) => ({ variants }: ProductContent) =>
    variants.flatMap((variant) => { const said = say(variant); return said ? [`${variant.name}: ${said}`] : []; }).join('\n');
  const words: Record<TextPart, (content: ProductContent) => string> = {
    name: ({ name, nameEn }) => both(name, nameEn),
    group: ({ groupKey }) => findGroup(groupKey)?.name[locale] ?? groupKey,
    summary: ({ summary, summaryEn }) => both(summary, summaryEn),
    story: ({ story, storyEn }) => both(story, storyEn),
    ingredients: ({ ingredients }) => ingredients ?? '',
    storage: ({ storage }) => storage ?? '',
    shelf_life: ({ shelfLifeDays }) => (shelfLifeDays === null ? '' : t('days', { days: shelfLifeDays })),
    reach: ({ reach }) => t(`reach.${reach}`),
    origin: ({ originCommuneId }) => (originCommuneId ? (names[originCommuneId] ?? originCommuneId) : ''),
    producer: ({ producerId }) => (producerId ? (names[producerId] ?? producerId) : ''),
    season: ({ seasonMonths }) => (seasonMonths.length === 0 ? t('allYear') : t('months', { months: seasonMonths.join(', ') })),
    harvest: ({ harvestOn }) => (harvestOn ? day(harvestOn) : ''),
    prices: perVariant(({ price }) => formatDong(price, locale)),
    codes: perVariant(({ gtin }) => gtin),
    sku: perVariant(({ sku }) => sku),
    removed: ({ variants }) => variants.map(({ name }) => name).join('\n'),
    variants: ({ variants }) =>
      variants
        .map(({ name, nameEn, netGrams, weightGrams, price }) =>
          [both(name, nameEn).replace('\n', ' / '), netGrams && t('net', { weight: weight(netGrams) }), weightGrams > 0 && t('weighs', { weight: weight(weightGrams) }), formatDong(price, locale)].filter(Boolean).join(' · '),
        )
        .join('\n'),
  };
  return (part, content) => words[part](content);
}
