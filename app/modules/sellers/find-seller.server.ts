import type { Db } from '#app/platform/db/db.server.ts';
import type { Seller } from './seller.ts';

/** A seller by id, in whatever state, or null. For the seller's own pages. */
export function findSeller({ db }: { db: Db }, sellerId: string): Promise<Seller | null> {
  return db.seller.findUnique({
    where: { id: sellerId },
    select: { id: true, slug: true, name: true, kind: true, state: true, contactName: true, phone: true, communeId: true },
  });
}
