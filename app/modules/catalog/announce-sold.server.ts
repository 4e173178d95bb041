import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Tells whoever keeps a copy, in the transaction of the change, that more or fewer pieces of these variants have been sold than before, and that nothing
 * else of their products changed.
 */
export async function announceSold(tx: Db, variantIds: string[]): Promise<void> {
  await tx.$executeRaw`INSERT INTO product_change (product_id, sold_only) SELECT DISTINCT product_id, true FROM variant WHERE id = ANY (${variantIds}::uuid[])`;
}
