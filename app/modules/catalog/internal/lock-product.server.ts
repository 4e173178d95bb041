import type { SellerState } from '#app/modules/sellers/seller.ts';
import type { ProductState } from '#app/platform/db/generated/enums.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';

export type OwnProduct = { sellerId: string; productId: string };
/** A product and who changes it. */
export type ActOnProduct = OwnProduct & { actor: Actor };

export type LockedProduct = {
  id: string;
  slug: string;
  name: string;
  groupKey: string;
  state: ProductState;
  publishedAt: Date | null;
  /** Withdrawn by the clock, because a paper that its group needs has ended. */
  heldAt: Date | null;
  sellerState: SellerState;
  sellerSlug: string;
  /** Whether small changes of the seller show without a review. */
  trusted: boolean;
};

/** A seller's own product, held until the transaction ends, so that two changes of it come one after the other. 404 for another's. */
export async function lockProduct(tx: Db, { sellerId, productId }: OwnProduct): Promise<LockedProduct> {
  const [product] = isUuid(productId)
    ? await tx.$queryRaw<LockedProduct[]>`
        SELECT p.id, p.slug, p.name, p.group_key AS "groupKey", p.state::text, p.published_at AS "publishedAt", p.held_at AS "heldAt",
               s.state::text AS "sellerState", s.slug AS "sellerSlug", s.trusted
        FROM product p JOIN seller s ON s.id = p.seller_id
        WHERE p.id = ${productId}::uuid AND p.seller_id = ${sellerId}::uuid
        FOR UPDATE OF p`
    : [];
  if (!product) throw new Response(null, { status: 404 });
  return product;
}

/** Several products of a seller, locked in the order of their ids. Ids of others, and unknown ones, are left out. */
export async function lockProducts(tx: Db, { sellerId, productIds }: { sellerId: string; productIds: string[] }): Promise<LockedProduct[]> {
  return tx.$queryRaw<LockedProduct[]>`
    SELECT p.id, p.slug, p.name, p.group_key AS "groupKey", p.state::text, p.published_at AS "publishedAt", p.held_at AS "heldAt",
           s.state::text AS "sellerState", s.slug AS "sellerSlug", s.trusted
    FROM product p JOIN seller s ON s.id = p.seller_id
    WHERE p.id = ANY (${productIds}::uuid[]) AND p.seller_id = ${sellerId}::uuid
    ORDER BY p.id FOR UPDATE OF p`;
}
