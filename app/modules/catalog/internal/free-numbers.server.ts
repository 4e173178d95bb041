import type { Db } from '#app/platform/db/db.server.ts';
import type { ProductContent } from '../product-content.ts';

/** The same words without own numbers (SKU) that another product of the seller has taken since they were handed in. */
export async function freeNumbers(tx: Db, productId: string, content: ProductContent): Promise<ProductContent> {
  const wanted = content.variants.flatMap(({ sku }) => (sku ? [sku.toUpperCase()] : []));
  if (wanted.length === 0) return content;
  const taken = await tx.$queryRaw<{ sku: string }[]>`
    SELECT upper(v.sku) AS sku FROM variant v JOIN product p ON p.id = ${productId}::uuid AND p.seller_id = v.seller_id
    WHERE v.product_id <> p.id AND v.retired_at IS NULL AND upper(v.sku) = ANY (${wanted})`;
  const gone = new Set(taken.map(({ sku }) => sku));
  return { ...content, variants: content.variants.map((variant) => (variant.sku && gone.has(variant.sku.toUpperCase()) ? { ...variant, sku: null } : variant)) };
}
