import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { helpedKinds } from '../consent.ts';

/** A household of these communes that can be helped. 404 for any other. */
export async function getHelpedHousehold(db: Db, { sellerId, communeIds }: { sellerId: string; communeIds: string[] }) {
  const household = isUuid(sellerId)
    ? await db.seller.findFirst({
        where: { id: sellerId, communeId: { in: communeIds }, kind: { in: [...helpedKinds] }, state: { not: 'refused' } },
        select: { id: true, name: true, slug: true, state: true, kind: true, contactName: true, phone: true, communeId: true, commune: { select: { fullName: true } } },
      })
    : null;
  if (!household) throw new Response(null, { status: 404 });
  return household;
}

export type HelpedHousehold = Awaited<ReturnType<typeof getHelpedHousehold>>;
