import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { AuditAction, SubjectKind } from './actions.ts';

export type Act = {
  action: AuditAction;
  subject: { kind: SubjectKind; id: string; name?: string };
  /** The seller whom it concerns; its commune is where the act counts. */
  seller?: { id: string; communeId: string } | null;
  /** The person whom it concerns. */
  personId?: string | null;
  /** Where, if no seller says it. */
  communeId?: string | null;
  /** What it was and what it became: only what changed, never a secret. */
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
  /** The entry that this one takes back. */
  undoes?: string;
};

/**
 * Writes who did what into the audit log, in the transaction of the act itself. Answers the entry's id.
 * For acts on a seller's shop use `recordSellerAct` of `sellers`, which also checks a helper's consent.
 */
export async function recordAct({ db, clock }: { db: Db; clock: Clock }, actor: Actor, act: Act): Promise<string> {
  const { id } = await db.auditEntry.create({
    data: {
      at: clock.now(),
      action: act.action,
      actorId: actor.userId,
      actorName: actor.name,
      address: actor.address,
      consentId: actor.consentId,
      subjectKind: act.subject.kind,
      subjectId: act.subject.id,
      subjectName: act.subject.name ?? '',
      sellerId: act.seller?.id ?? null,
      personId: act.personId ?? null,
      communeId: act.seller?.communeId ?? act.communeId ?? null,
      before: act.before ?? Prisma.DbNull,
      after: act.after ?? Prisma.DbNull,
      undoes: act.undoes ?? null,
    },
    select: { id: true },
  });
  return id;
}
