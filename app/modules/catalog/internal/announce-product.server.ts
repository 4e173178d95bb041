import { announce, announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** Tells the search and the kept pages, in the transaction of the change, that a product is not what it was. */
export async function announceProduct(tx: Db, productId: string): Promise<void> {
  await announce(tx, 'search.index_products', { productIds: [productId] });
  await announceCatalogueChange(tx);
}
