export const taxClasses = ['goods', 'services', 'other', 'farm_produce'] as const;
/** What a product is for the tax that is withheld from households: see the dated table `tax_rate`. */
export type TaxClass = (typeof taxClasses)[number];
