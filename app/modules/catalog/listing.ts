export const listingStates = ['draft', 'in_review', 'on_sale', 'withdrawn', 'taken_down'] as const;
/**
 * `draft`: only its seller sees it; `in_review`: handed in for the first time, a reviewer looks at it (or has approved it, and it goes on
 * sale when its seller is verified); `on_sale`; `withdrawn`: the seller has stopped selling it, the page stays; `taken_down`: an authority
 * had it removed. Changes of what was ever on sale wait as a submitted version, while the listing stays as it was.
 */
export type ListingState = (typeof listingStates)[number];

/** How a state is shown: changes that wait count as a state of their own. */
export type ShownListingState = ListingState | 'changes_in_review' | 'approved_early';

export function shownState({ state, waiting, approvedEarly = false }: { state: ListingState; waiting: boolean; approvedEarly?: boolean }): ShownListingState {
  if (approvedEarly) return 'approved_early';
  return state === 'on_sale' && waiting ? 'changes_in_review' : state;
}
