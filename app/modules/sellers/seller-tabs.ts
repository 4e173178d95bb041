import type { SellerState } from './seller.ts';

export const sellerTabs = ['mine', 'applied', 'checked', 'verified', 'suspended', 'refused', 'all'] as const;
/** What an officer can look at: what waits for them, or the sellers in a state. */
export type SellerTab = (typeof sellerTabs)[number];

export function readSellerTab(text: string | null): SellerTab {
  return sellerTabs.find((tab) => tab === text) ?? 'mine';
}

/** Whose turn it is: a commune's officer reads what was sent, the department what the communes have passed on. */
export function statesOfTab(tab: SellerTab, { department }: { department: boolean }): SellerState[] {
  if (tab === 'mine') return [department ? 'checked' : 'applied'];
  return tab === 'all' ? ['applied', 'checked', 'verified', 'suspended', 'refused'] : [tab];
}
