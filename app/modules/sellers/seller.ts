export const sellerKinds = ['household', 'registered_household', 'group', 'cooperative', 'farm', 'company'] as const;
/** What a seller is by law. A plain household may sell, but holds no OCOP certificate. */
export type SellerKind = (typeof sellerKinds)[number];

/** `applied`: identity not checked yet; `verified`: may sell; `suspended`: may not sell for now. */
export type SellerState = 'applied' | 'verified' | 'suspended';

/** What the seller's own pages know of the seller. */
export type Seller = { id: string; slug: string; name: string; kind: SellerKind; state: SellerState; contactName: string; phone: string; communeId: string };
