/** What a product still lacks before buyers may see it, in the order in which the page asks for it. */
export type Missing = 'verified_seller' | 'picture' | 'name' | 'group' | 'variant';

type Facts = { sellerState: string; pictures: number; name: string; groupKey: string; prices: number[] };

export function missingForSale({ sellerState, pictures, name, groupKey, prices }: Facts): Missing[] {
  const missing: Missing[] = [];
  if (sellerState !== 'verified') missing.push('verified_seller');
  if (pictures === 0) missing.push('picture');
  if (name === '') missing.push('name');
  if (groupKey === '') missing.push('group');
  if (!prices.some((price) => price > 0)) missing.push('variant');
  return missing;
}
