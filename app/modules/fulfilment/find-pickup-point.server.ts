import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** A place of this shop where goods are fetched. 404 for another shop's, and a closed one. */
export async function findPickupPoint({ db }: { db: Db }, { sellerId, pointId }: { sellerId: string; pointId: string }) {
  const point = isUuid(pointId) ? await db.pickupPoint.findFirst({ where: { id: pointId, sellerId, closedAt: null }, include: { commune: { select: { code: true } } } }) : null;
  if (!point) throw new Response(null, { status: 404 });
  const { id, name, street, hours, commune } = point;
  return { id, name, street, hours, communeCode: commune.code };
}
