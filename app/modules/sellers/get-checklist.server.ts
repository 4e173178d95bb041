import type { Db } from '#app/platform/db/db.server.ts';
import { readChecklist } from './internal/read-checklist.server.ts';

/** What a seller needs and how far it is, what an officer asks for or said, and its bank account: for the seller's own page. `groupKeys` are the groups of its goods. */
export async function getChecklist({ db }: { db: Db }, { sellerId, groupKeys }: { sellerId: string; groupKeys: readonly string[] }) {
  const seller = await db.seller.findUniqueOrThrow({
    where: { id: sellerId },
    select: {
      id: true, kind: true, state: true, askedFor: true, stateReason: true, taxCode: true, formedAs: true, appliedAt: true, verifiedAt: true,
      bankAccount: { select: { bin: true, number: true, holder: true } },
      suspensions: { where: { liftedAt: null }, take: 1, select: { reason: true, startsOn: true, startedAt: true } },
    },
  });
  const { bankAccount, suspensions, ...facts } = seller;
  return { ...facts, bankAccount, suspension: suspensions[0] ?? null, lines: await readChecklist(db, seller, groupKeys) };
}

export type SellerChecklist = Awaited<ReturnType<typeof getChecklist>>;
