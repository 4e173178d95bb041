import { announce, announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** Tells, in the transaction of the change, that a shop sells from now on, or no more, or not for some days: its goods look different to buyers. */
export async function announceShop(tx: Db, sellerId: string): Promise<void> {
  await announce(tx, 'sellers.shop_changed', { sellerId }, { queue: `shop ${sellerId}` });
  await announceCatalogueChange(tx);
}
