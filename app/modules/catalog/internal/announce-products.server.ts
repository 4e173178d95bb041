import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Tells, in the transaction of the change, that products are not what they were: to whoever keeps a copy, by rows that only he takes away
 * (`take-product-changes`), and to the pages that the web servers keep. Rows are only added, so that two changes never wait for each other.
 */
export async function announceProducts(tx: Db, productIds: string[]): Promise<void> {
  await tx.productChange.createMany({ data: [...new Set(productIds)].map((productId) => ({ productId })) });
  await announceCatalogueChange(tx);
}
