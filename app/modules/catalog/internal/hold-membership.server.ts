import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Whether a household is, at this moment, a member that has agreed of the seller of a product; the membership is kept from ending until
 * the transaction does. Null, the seller itself, always may.
 */
export async function holdMembership(tx: Db, { productId, memberId }: { productId: string; memberId: string | null }): Promise<boolean> {
  if (memberId === null) return true;
  const held = await tx.$queryRaw<unknown[]>`
    SELECT m.id FROM product p JOIN seller_member m ON m.cooperative_id = p.seller_id
    WHERE p.id = ${productId}::uuid AND m.member_id = ${memberId}::uuid AND m.agreed_at IS NOT NULL AND m.left_on IS NULL FOR SHARE OF m`;
  return held.length > 0;
}
