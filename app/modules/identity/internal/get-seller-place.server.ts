import type { Db } from '#app/platform/db/db.server.ts';
import type { Place } from './grant.server.ts';

/** A shop as the place of a role, or 404. */
export async function getSellerPlace(db: Db, sellerId: string): Promise<Place> {
  const seller = await db.seller.findUnique({ where: { id: sellerId }, select: { name: true, communeId: true } });
  if (!seller) throw new Response(null, { status: 404 });
  return { sellerId, areaId: null, communeId: seller.communeId, name: seller.name };
}
