import type { Db } from '#app/platform/db/db.server.ts';

type ProductChanges = {
  /** How many changes were taken. */
  taken: number;
  /** Each product once. */
  changed: string[];
  /** Of these only some were bought, and nothing was sold out by it. */
  sold: string[];
};

/**
 * Takes the oldest changes of products away, at most so many: for the one who keeps a copy, in the transaction in which he brings it up to
 * date. What he then reads is never older than the changes that he took.
 */
export async function takeProductChanges(tx: Db, most: number): Promise<ProductChanges> {
  const rows = await tx.$queryRaw<{ productId: string; soldOnly: boolean }[]>`
    DELETE FROM product_change WHERE id IN (SELECT id FROM product_change ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING product_id AS "productId", sold_only AS "soldOnly"`;
  const changed = new Set(rows.flatMap(({ productId, soldOnly }) => (soldOnly ? [] : [productId])));
  const sold = new Set(rows.flatMap(({ productId }) => (changed.has(productId) ? [] : [productId])));
  return { taken: rows.length, changed: [...changed], sold: [...sold] };
}
