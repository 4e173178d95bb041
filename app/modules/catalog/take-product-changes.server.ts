import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Takes the oldest changes of products away, at most so many: for the one who keeps a copy, in the transaction in which he brings it up to
 * date. A product that changed twice stands there twice. What he then reads is never older than the changes that he took.
 */
export async function takeProductChanges(tx: Db, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ productId: string }[]>`
    DELETE FROM product_change WHERE id IN (SELECT id FROM product_change ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING product_id AS "productId"`;
  return rows.map(({ productId }) => productId);
}
