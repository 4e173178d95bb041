import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { ClaimState } from '../claim.ts';
import { lockProductInScope } from './own-product.server.ts';
import type { OwnProduct } from './own-product.server.ts';

export type LockedClaim = { id: string; state: ClaimState; scanKey: string | null; product: OwnProduct };

/** A claim on a listing in these communes, held with its product until the transaction ends. 404 for one elsewhere. */
export async function lockClaim(tx: Db, { claimId, communeIds }: { claimId: string; communeIds: string[] }): Promise<LockedClaim> {
  const known = isUuid(claimId) ? await tx.ocopClaim.findUnique({ where: { id: claimId }, select: { productId: true } }) : null;
  if (!known) throw new Response(null, { status: 404 });
  // The product is locked first, as by its seller, so that nobody waits for the other.
  const product = await lockProductInScope(tx, { communeIds, productId: known.productId });
  const claim = await tx.ocopClaim.findUniqueOrThrow({ where: { id: claimId }, select: { id: true, state: true, scanKey: true } });
  return { ...claim, product };
}
