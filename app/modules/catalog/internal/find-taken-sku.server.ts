import type { Db } from '#app/platform/db/db.server.ts';
import type { OwnProduct } from './lock-product.server.ts';

/** The place in the form (from 0) of the first variant whose own number (SKU) another product of the seller has, or null. */
export async function findTakenSku(tx: Db, { sellerId, productId }: OwnProduct, wanted: { sku?: string | null }[]): Promise<number | null> {
  const numbers = wanted.flatMap(({ sku }) => (sku ? [sku] : []));
  if (numbers.length === 0) return null;
  const taken = await tx.$queryRaw<{ sku: string }[]>`
    SELECT upper(sku) AS sku FROM variant
    WHERE seller_id = ${sellerId}::uuid AND product_id <> ${productId}::uuid AND retired_at IS NULL AND upper(sku) = ANY(${numbers})`;
  const place = wanted.findIndex(({ sku }) => taken.some((other) => other.sku === sku));
  return place < 0 ? null : place;
}
