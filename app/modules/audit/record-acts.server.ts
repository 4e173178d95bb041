import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Act } from './record-act.server.ts';

/** Writes many acts of one person into the audit log at once, each with an entry of its own, in the transaction of the acts. */
export async function recordActs({ db, clock }: { db: Db; clock: Clock }, actor: Actor, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  const at = clock.now();
  await db.auditEntry.createMany({
    data: acts.map((act) => ({
      at,
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
    })),
  });
}
