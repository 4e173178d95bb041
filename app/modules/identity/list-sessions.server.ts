import type { IdentityApp } from './adapters/better-auth.server.ts';
import { deviceOf } from './device.ts';
import type { Device } from './device.ts';
import type { SignedIn } from './person.ts';

export type OwnSession = { id: string; device: Device; since: Date; /** To the day. */ lastSeen: Date; isThis: boolean };

/** Everywhere that this person is signed in: this session first, then the one that was used last. */
export async function listSessions({ db, clock }: IdentityApp, { userId, sessionId }: SignedIn): Promise<OwnSession[]> {
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: clock.now() } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
  });
  return sessions
    .map(({ id, userAgent, createdAt, updatedAt }) => ({ id, device: deviceOf(userAgent), since: createdAt, lastSeen: updatedAt, isThis: id === sessionId }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}
