import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { setIdentityLevel } from '#app/modules/sellers/set-identity-level.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { actorOf, sellerRolesOf } from '../person.ts';
import { listRoles } from './list-roles.server.ts';
import type { ProvidedIdentity } from './pending-sign-in.server.ts';

export const openIdProvider = 'openid';

type Link = { userId: string; identity: ProvidedIdentity; address: string | null };

/**
 * Ties an identity of a provider to a person, and keeps on the person's sellers how surely the provider knows them. Doing it again notes
 * what the provider says now. An identity that is tied to somebody already stays theirs.
 */
export async function linkIdentity({ db, clock }: { db: Db; clock: Clock }, { userId, identity, address }: Link): Promise<void> {
  const { issuer, subject, level } = identity;
  const before = await db.account.findUnique({ where: { issuer_accountId: { issuer, accountId: subject } }, select: { userId: true, identityLevel: true } });
  if (before && before.userId !== userId) return;
  await db.account.upsert({
    where: { issuer_accountId: { issuer, accountId: subject } },
    create: { userId, providerId: openIdProvider, issuer, accountId: subject, identityLevel: level },
    update: { identityLevel: level },
  });
  const { name } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  const actor = actorOf({ userId, name }, address ?? '');
  if (!before || before.identityLevel !== level) {
    await recordAct({ db, clock }, actor, { action: 'person.link_identity', subject: { kind: 'person', id: userId, name }, personId: userId, ...(before && { before: { level: before.identityLevel } }), after: { issuer, level } });
  }
  await carryIdentityLevel({ db, clock }, { userId, name, address });
}

/** Keeps on the sellers that a person owns how surely a provider knows the person. For a new seller as for a new identity. */
export async function carryIdentityLevel({ db, clock }: { db: Db; clock: Clock }, { userId, name, address }: { userId: string; name: string; address: string | null }): Promise<void> {
  const surest = await db.account.findFirst({ where: { userId, providerId: openIdProvider, identityLevel: { not: null } }, orderBy: { identityLevel: 'desc' }, select: { issuer: true, identityLevel: true } });
  if (!surest || surest.identityLevel === null) return;
  const owned = sellerRolesOf(await listRoles(db, userId)).filter(({ role }) => role === 'seller_owner');
  const actor = { userId, name, address, consentId: null };
  await setIdentityLevel({ db, clock }, actor, { sellerIds: owned.map(({ sellerId }) => sellerId), issuer: surest.issuer, level: surest.identityLevel });
}
