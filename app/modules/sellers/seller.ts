export const sellerKinds = ['household', 'registered_household', 'group', 'cooperative', 'farm', 'company'] as const;
/** What a seller is by law. A plain household may sell, but holds no OCOP certificate. */
export type SellerKind = (typeof sellerKinds)[number];

export const sellerStates = ['draft', 'applied', 'checked', 'verified', 'suspended', 'refused'] as const;
/**
 * `draft`: registration not finished; `applied`: waits for the commune's officer; `checked`: the commune has passed it on to the department;
 * `verified`: may sell; `suspended`: may not sell for now; `refused`: may mend and apply again.
 */
export type SellerState = (typeof sellerStates)[number];

/** The life of a seller: each step from which states to which, and what it needs. */
export const sellerSteps = {
  apply: { from: ['draft', 'refused'], to: 'applied' },
  pass_on: { from: ['applied'], to: 'checked' },
  approve: { from: ['checked'], to: 'verified' },
  refuse: { from: ['applied', 'checked'], to: 'refused' },
  suspend: { from: ['verified'], to: 'suspended' },
  restore: { from: ['suspended'], to: 'verified' },
} as const satisfies Record<string, { from: readonly SellerState[]; to: SellerState }>;
export type SellerStep = keyof typeof sellerSteps;

/** What the seller's own pages know of the seller. */
export type Seller = { id: string; slug: string; name: string; kind: SellerKind; state: SellerState; contactName: string; phone: string; communeId: string };
