import type { IdentityApp } from './adapters/better-auth.server.ts';
import { hasPassword } from './adapters/credentials.server.ts';
import { openIdProvider } from './internal/link-identity.server.ts';
import type { SignedIn } from './person.ts';

/** What a person's own page says of how they sign in. */
export async function getAccount({ db, clock }: IdentityApp, { userId }: SignedIn) {
  const [password, sessions, factor, identities] = await Promise.all([
    hasPassword(db, userId),
    db.session.count({ where: { userId, expiresAt: { gt: clock.now() } } }),
    db.secondFactor.count({ where: { userId, confirmedAt: { not: null } } }),
    db.account.findMany({ where: { userId, providerId: openIdProvider }, select: { issuer: true, identityLevel: true }, orderBy: { createdAt: 'asc' } }),
  ]);
  return { hasPassword: password, sessions, hasSecondFactor: factor > 0, identities };
}
