import { announce, announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Tells, in the transaction of the change, that products are not what they were: to the search, one change after the other, and to
 * the pages that the web servers keep.
 */
export async function announceProducts(tx: Db, productIds: string[]): Promise<void> {
  await announce(tx, 'catalog.products_changed', { productIds: [...new Set(productIds)] }, { queue: 'search' });
  await announceCatalogueChange(tx);
}
