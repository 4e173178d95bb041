import type { SellerKind } from '#app/modules/sellers/seller.ts';

/**
 * From whom the platform withholds tax: households and individuals in business, and farms, which are households or people unless they are registered
 * as a company and then are one here. Companies, cooperatives and groups declare and pay their own.
 * Source: decree 117/2025/NĐ-CP and what follows it.
 */
export const withheldFrom: readonly SellerKind[] = ['household', 'registered_household', 'farm'];
