import type { IdentityApp } from './adapters/better-auth.server.ts';
import { findSession } from './adapters/credentials.server.ts';
import type { SignedIn } from './person.ts';

/** Who sent this request: the person of its session with what they may do, or null where nobody is signed in. */
export async function findSignedIn(app: IdentityApp, request: Request): Promise<SignedIn | null> {
  const found = await findSession(app, request);
  if (!found) return null;
  const session = await app.db.session.findUnique({
    where: { id: found.id },
    select: {
      secondFactorAt: true,
      user: { select: { id: true, name: true, phoneNumber: true, roles: { select: { role: true, sellerId: true, areaId: true }, orderBy: { id: 'asc' } } } },
    },
  });
  if (!session) return null;
  const { id: userId, name, phoneNumber: phone, roles } = session.user;
  return { userId, name, phone, roles, secondFactor: session.secondFactorAt !== null, sessionId: found.id };
}
