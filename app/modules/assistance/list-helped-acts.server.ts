import type { Db } from '#app/platform/db/db.server.ts';

/** What helpers did for a household, the newest first. */
export async function listHelpedActs({ db }: { db: Db }, { sellerId, page = 1, perPage = 20 }: { sellerId: string; page?: number; perPage?: number }) {
  const where = { sellerId, consentId: { not: null } };
  const [acts, total] = await Promise.all([
    db.auditEntry.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: { id: true, at: true, action: true, actorName: true, subjectKind: true, subjectId: true, subjectName: true, before: true, after: true },
    }),
    db.auditEntry.count({ where }),
  ]);
  const undone = await db.auditEntry.findMany({ where: { action: 'act.undo', undoes: { in: acts.map(({ id }) => id) } }, select: { undoes: true } });
  const gone = new Set(undone.map(({ undoes }) => undoes));
  return { acts: acts.map((act) => ({ ...act, undone: gone.has(act.id) })), total, page, perPage };
}

export type ListedAct = Awaited<ReturnType<typeof listHelpedActs>>['acts'][number];
