import type { Choice } from '#app/modules/imports/import-definition.ts';
import type { ListingState } from '../../listing.ts';
import type { ProductContent, VariantContent } from '../../product-content.ts';
import { marketNumber } from '../../product-sheet.ts';

type Lists = { group: readonly Choice[]; reach: readonly Choice[]; state: readonly Choice[]; origin: readonly Choice[] };

/** How a spreadsheet names what stands behind a listing: the values of its lists, and the number of a variant. */
export function namesOf(lists: Lists, locale: 'vi' | 'en' = 'vi') {
  const maps = Object.fromEntries(Object.entries(lists).map(([key, choices]) => [key, new Map(choices.map((choice) => [choice.value, choice[locale]]))])) as Record<keyof Lists, Map<string, string>>;
  return (content: ProductContent, variant: VariantContent, state: ListingState) => ({
    sku: variant.sku ?? marketNumber(variant.id),
    group: maps.group.get(content.groupKey) ?? '',
    reach: maps.reach.get(content.reach) ?? '',
    state: maps.state.get(state) ?? '',
    origin: (content.originCommuneId && maps.origin.get(content.originCommuneId)) || '',
  });
}
