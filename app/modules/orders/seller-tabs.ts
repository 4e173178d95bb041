import type { OrderState } from './order.ts';

export const sellerTabs = ['to_confirm', 'to_send', 'on_the_way', 'returns', 'done'] as const;
/** How a seller's orders are parted: by what there is to do. */
export type SellerTab = (typeof sellerTabs)[number];

export const statesOfTab: Record<SellerTab, readonly OrderState[]> = {
  to_confirm: ['placed'],
  to_send: ['confirmed', 'packed'],
  on_the_way: ['handed_over', 'failed_delivery'],
  returns: ['return_asked', 'return_accepted', 'return_refused', 'return_received', 'disputed'],
  done: ['delivered', 'completed', 'declined', 'cancelled', 'returned', 'refunded', 'decided'],
};

/** How many orders stand in each tab. */
export function countTabs(counts: Partial<Record<OrderState, number>>): Record<SellerTab, number> {
  const sum = (tab: SellerTab) => statesOfTab[tab].reduce((total, state) => total + (counts[state] ?? 0), 0);
  return { to_confirm: sum('to_confirm'), to_send: sum('to_send'), on_the_way: sum('on_the_way'), returns: sum('returns'), done: sum('done') };
}
