import { startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { readSessionCookie } from './adapters/credentials.server.ts';
import type { SignedIn } from './person.ts';

/** Who sent this request: the person of its session with what they may do, or null where nobody is signed in. */
export async function findSignedIn(app: IdentityApp, request: Request): Promise<SignedIn | null> {
  const token = await readSessionCookie(app, request);
  if (!token) return null;
  const now = app.clock.now();
  const session = await app.db.session.findUnique({
    where: { token, expiresAt: { gt: now } },
    select: {
      id: true,
      updatedAt: true,
      secondFactorAt: true,
      user: { select: { id: true, name: true, phoneNumber: true, roles: { select: { role: true, sellerId: true, areaId: true }, orderBy: { id: 'asc' } } } },
    },
  });
  if (!session) return null;
  // When a session was last used is known to the day: enough for its owner, and one write a day.
  const today = startOfVietnamDay(vietnamDay(now));
  if (session.updatedAt < today) await app.db.session.updateMany({ where: { id: session.id, updatedAt: { lt: today } }, data: { updatedAt: now } });
  const { id: userId, name, phoneNumber: phone, roles } = session.user;
  return { userId, name, phone, roles, secondFactor: session.secondFactorAt !== null, sessionId: session.id };
}
