import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** A seller's own lot with what became of it. 404 for another seller's. */
export async function getSellerLot({ db }: { db: Db }, { sellerId, lotId }: { sellerId: string; lotId: string }) {
  const lot = isUuid(lotId)
    ? await db.lot.findUnique({
        where: { id: lotId, sellerId },
        include: { recall: true, variant: { select: { name: true, weightGrams: true, product: { select: { id: true, name: true, slug: true, storage: true } } } }, uses: { select: { quantity: true } } },
      })
    : null;
  if (!lot) throw new Response(null, { status: 404 });
  const { uses, ...facts } = lot;
  return { ...facts, sold: uses.reduce((sum, { quantity }) => sum + quantity, 0) };
}
