import type { Takedown } from '#app/platform/db/generated/client.ts';
import type { ProductState } from '#app/platform/db/generated/enums.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

export type LockedListing = { id: string; name: string; state: ProductState; publishedAt: Date | null; seller: { id: string; communeId: string } };

/** A listing of an officer's communes, held until the transaction ends. 404 elsewhere. */
export async function lockListing(tx: Db, { productId, communeIds }: { productId: string; communeIds: string[] }): Promise<LockedListing> {
  const [row] = isUuid(productId)
    ? await tx.$queryRaw<LockedListing[]>`
        SELECT p.id, p.name, p.state::text, p.published_at AS "publishedAt", json_build_object('id', s.id, 'communeId', s.commune_id) AS seller
        FROM product p JOIN seller s ON s.id = p.seller_id
        WHERE p.id = ${productId}::uuid AND s.commune_id = ANY (${communeIds})
        FOR UPDATE OF p`
    : [];
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/** An authority's demand, with its listing held until the transaction ends. 404 elsewhere. */
export async function lockTakedown(tx: Db, { takedownId, communeIds }: { takedownId: string; communeIds: string[] }): Promise<{ takedown: Takedown; product: LockedListing }> {
  const named = isUuid(takedownId) ? await tx.takedown.findUnique({ where: { id: takedownId }, select: { productId: true } }) : null;
  if (!named) throw new Response(null, { status: 404 });
  const product = await lockListing(tx, { productId: named.productId, communeIds });
  return { product, takedown: await tx.takedown.findUniqueOrThrow({ where: { id: takedownId } }) };
}
