export const listingStates = ['draft', 'in_review', 'on_sale', 'withdrawn', 'taken_down'] as const;
/**
 * `draft`: only its seller sees it; `in_review`: handed in, an officer looks at it; `on_sale`; `withdrawn`: the seller has stopped selling it;
 * `taken_down`: an authority had it removed. A listing on sale whose changes wait for a review stays on sale as it was.
 */
export type ListingState = (typeof listingStates)[number];
