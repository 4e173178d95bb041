import type { SellerState } from '#app/modules/sellers/seller.ts';
import type { ListingState } from './listing.ts';
import type { ProductContent } from './product-content.ts';

/** What a product still lacks before it can be handed in, in the order in which the page asks for it. */
export type Missing = 'registered_seller' | 'picture' | 'name' | 'group' | 'variant';

type Facts = { sellerState: SellerState; pictures: number; name: string; groupKey: string; prices: number[] };

/** A seller may hand goods in while its papers are looked at; they go on sale once it is verified. */
const mayHandIn: readonly SellerState[] = ['applied', 'checked', 'verified'];

export function missingForSale({ sellerState, pictures, name, groupKey, prices }: Facts): Missing[] {
  const missing: Missing[] = [];
  if (!mayHandIn.includes(sellerState)) missing.push('registered_seller');
  if (pictures === 0) missing.push('picture');
  if (name === '') missing.push('name');
  if (groupKey === '') missing.push('group');
  if (!prices.some((price) => price > 0)) missing.push('variant');
  return missing;
}

/** What a product that is on sale, or was handed in, would lack with these words. A draft may lack anything. */
export function lostForSale({ state, sellerState }: { state: ListingState; sellerState: SellerState }, { pictures, variants, ...words }: ProductContent): Missing[] {
  if (state !== 'on_sale' && state !== 'in_review') return [];
  const missing = missingForSale({ ...words, sellerState, pictures: pictures.length, prices: variants.map(({ price }) => price) });
  return missing.filter((thing) => thing !== 'registered_seller');
}
