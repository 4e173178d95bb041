import type { Db } from '#app/platform/db/db.server.ts';
import { announceProducts } from './internal/announce-products.server.ts';

/** Tells, in the transaction of the change, that something which stands beside products (a star, a paper) is not what it was. */
export async function announceChangedProducts(tx: Db, productIds: string[]): Promise<void> {
  if (productIds.length > 0) await announceProducts(tx, productIds);
}
