import type { SellerKind } from './seller.ts';

/** Who can have members for whom it sells. */
export const kindsWithMembers: readonly SellerKind[] = ['cooperative', 'group'];
/** Who can be a member. */
export const memberKinds: readonly SellerKind[] = ['household', 'registered_household', 'farm'];

export function mayHaveMembers(kind: SellerKind): boolean {
  return kindsWithMembers.includes(kind);
}
