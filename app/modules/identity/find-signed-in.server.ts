import type { IdentityApp } from './adapters/better-auth.server.ts';
import { findSessionUser } from './adapters/credentials.server.ts';
import type { SignedIn } from './person.ts';

/** Who sent this request: the person of its session with what they may do, or null where nobody is signed in. */
export async function findSignedIn(app: IdentityApp, request: Request): Promise<SignedIn | null> {
  const userId = await findSessionUser(app, request);
  if (!userId) return null;
  const person = await app.db.user.findUnique({
    where: { id: userId },
    select: { name: true, phoneNumber: true, roles: { select: { role: true, sellerId: true, areaId: true }, orderBy: { id: 'asc' } } },
  });
  return person && { userId, name: person.name, phone: person.phoneNumber, roles: person.roles };
}
