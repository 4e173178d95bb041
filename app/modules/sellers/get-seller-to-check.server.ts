import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { holidayOf } from './holiday.ts';
import { readChecklist } from './internal/read-checklist.server.ts';

type Query = { sellerId: string; communeIds: readonly string[] };

/** The one seller of an officer's communes with this id, for the groups of whose goods its list is asked for. 404 outside. */
export async function getSellerToCheck({ db, clock }: { db: Db; clock: Clock }, { sellerId, communeIds, groupKeys }: Query & { groupKeys: readonly string[] }) {
  const seller = isUuid(sellerId)
    ? await db.seller.findFirst({
        where: { id: sellerId, communeId: { in: [...communeIds] }, state: { not: 'draft' } },
        select: {
          id: true, slug: true, name: true, kind: true, state: true, contactName: true, phone: true, email: true, street: true, since: true, taxCode: true, formedAs: true,
          identityLevel: true, identityIssuer: true, askedFor: true, stateReason: true, appliedAt: true, verifiedAt: true, trusted: true, holidayFrom: true, holidayUntil: true,
          commune: { select: { fullName: true, formerDistrict: { select: { fullName: true } } } },
          suspensions: { orderBy: { announcedAt: 'desc' }, take: 5 },
        },
      })
    : null;
  if (!seller) throw new Response(null, { status: 404 });
  const { suspensions, holidayFrom, holidayUntil, ...facts } = seller;
  return {
    ...facts,
    holiday: holidayOf({ holidayFrom, holidayUntil }, vietnamDay(clock.now())),
    suspension: suspensions.find(({ liftedAt }) => liftedAt === null) ?? null,
    lines: await readChecklist(db, seller, groupKeys),
    history: await listDecisions(db, sellerId),
  };
}

export type SellerToCheck = Awaited<ReturnType<typeof getSellerToCheck>>;

/** The newest acts on the registration and the papers of a seller. */
function listDecisions(db: Db, sellerId: string) {
  return db.auditEntry.findMany({
    where: { sellerId, OR: [{ subjectKind: 'seller' }, { subjectKind: 'paper', action: { startsWith: 'seller.' } }] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 30,
    select: { id: true, at: true, action: true, actorName: true, subjectName: true, after: true },
  });
}
