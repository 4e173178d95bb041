/** The steps of a seller, in their order: each is reached only by who has reached all before. */
export const sellerStages = ['registered', 'verified', 'listed', 'sold', 'sold_again'] as const;
export type SellerStage = (typeof sellerStages)[number];

/** Who sells again sells within so many days of the first sale. */
export const againWithin = 90;

/** Who stands for a household of the department's list. */
export const householdKinds = ['household', 'registered_household'] as const;
