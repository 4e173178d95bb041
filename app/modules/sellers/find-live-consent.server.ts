import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { ConsentPart } from './consent.ts';

/** The consent under which a helper may touch this part of a household's shop at this moment, or null. */
export function findLiveConsent({ db, clock }: { db: Db; clock: Clock }, { helperId, sellerId, part }: { helperId: string; sellerId: string; part: ConsentPart }) {
  if (!isUuid(sellerId)) return null;
  const now = clock.now();
  return db.assistanceConsent.findFirst({
    where: { helperId, sellerId, allows: { has: part }, givenAt: { lte: now }, endsAt: { gt: now }, revokedAt: null },
    select: { id: true, endsAt: true, allows: true, seller: { select: { communeId: true } } },
    orderBy: { endsAt: 'desc' },
  });
}
