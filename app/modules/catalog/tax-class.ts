import { findGroup } from '#app/modules/ocop/groups.ts';

export const taxClasses = ['goods', 'services', 'other', 'farm_produce'] as const;
/**
 * What a product is for the tax that is withheld from households: see the dated table `tax_rate`. `farm_produce`: what a farm has grown or raised
 * and sells as it is, not processed.
 */
export type TaxClass = (typeof taxClasses)[number];

const grown: readonly string[] = ['fresh-food', 'flowers', 'ornamental-plants', 'ornamental-animals'];

/** The class of a product that nobody has given one: by its OCOP group. */
export function taxClassOfGroup(groupKey: string): TaxClass {
  if (findGroup(groupKey)?.service) return 'services';
  return grown.includes(groupKey) ? 'farm_produce' : 'goods';
}
