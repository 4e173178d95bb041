import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';

type Known = {
  /** The sellers whose owner it is. */
  sellerIds: string[];
  /** Address of the provider that says it. */
  issuer: string;
  /** How surely it knows the owner: 1 phone, 2 national identity. */
  level: number;
};

/**
 * Keeps on sellers how surely a provider of identities knows their owner, in the caller's transaction. The surest word counts: another
 * provider's lower level changes nothing, the same provider's does.
 */
export async function setIdentityLevel({ db, clock }: { db: Db; clock: Clock }, actor: Actor, { sellerIds, issuer, level }: Known): Promise<void> {
  const differs = { OR: [{ identityLevel: null }, { identityLevel: { lt: level } }, { identityIssuer: issuer, identityLevel: { not: level } }] };
  const sellers = await db.seller.findMany({ where: { id: { in: sellerIds }, ...differs }, select: { id: true, name: true, communeId: true, identityLevel: true, identityIssuer: true }, orderBy: { id: 'asc' } });
  for (const seller of sellers) {
    const { count } = await db.seller.updateMany({ where: { id: seller.id, ...differs }, data: { identityLevel: level, identityIssuer: issuer } });
    if (count === 0) continue;
    await recordAct({ db, clock }, actor, {
      action: 'person.link_identity',
      subject: { kind: 'seller', id: seller.id, name: seller.name },
      seller,
      personId: actor.userId,
      before: { level: seller.identityLevel, issuer: seller.identityIssuer },
      after: { level, issuer },
    });
  }
}
