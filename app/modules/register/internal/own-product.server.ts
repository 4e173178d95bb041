import type { Db } from '#app/platform/db/db.server.ts';
import type { ListingState } from '#app/modules/catalog/listing.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import { isUuid } from '#app/shared/uuid.ts';

export type OwnProduct = { id: string; name: string; groupKey: string; state: ListingState; held: boolean; sellerId: string; sellerName: string; sellerKind: SellerKind; communeId: string; phone: string };

/** A seller's own product, held until the transaction ends. 404 for another's. */
export async function lockOwnProduct(tx: Db, { sellerId, productId }: { sellerId: string; productId: string }): Promise<OwnProduct> {
  return found(
    isUuid(productId)
      ? await tx.$queryRaw<OwnProduct[]>`
          SELECT p.id, p.name, p.group_key AS "groupKey", p.state::text, p.held_at IS NOT NULL AS held, s.id AS "sellerId", s.name AS "sellerName",
                 s.kind::text AS "sellerKind", s.commune_id AS "communeId", s.phone
          FROM product p JOIN seller s ON s.id = p.seller_id
          WHERE p.id = ${productId}::uuid AND s.id = ${sellerId}::uuid FOR UPDATE OF p`
      : [],
  );
}

/** A product of a seller in one of these communes, held until the transaction ends. 404 for one elsewhere. */
export async function lockProductInScope(tx: Db, { communeIds, productId }: { communeIds: string[]; productId: string }): Promise<OwnProduct> {
  return found(
    await tx.$queryRaw<OwnProduct[]>`
      SELECT p.id, p.name, p.group_key AS "groupKey", p.state::text, p.held_at IS NOT NULL AS held, s.id AS "sellerId", s.name AS "sellerName",
             s.kind::text AS "sellerKind", s.commune_id AS "communeId", s.phone
      FROM product p JOIN seller s ON s.id = p.seller_id
      WHERE p.id = ${productId}::uuid AND s.commune_id = ANY (${communeIds}) FOR UPDATE OF p`,
  );
}

function found([product]: OwnProduct[]): OwnProduct {
  if (!product) throw new Response(null, { status: 404 });
  return product;
}
