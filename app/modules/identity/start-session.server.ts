import { randomBytes } from 'node:crypto';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { sessionLength } from './adapters/better-auth.server.ts';
import { writeSessionCookie } from './adapters/credentials.server.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { claimShops } from './internal/claim-shops.server.ts';

/** Where a sign-in comes from, and how the person was known. */
export type SignInSource = {
  /** Of the network, for the record. */
  address: string | null;
  /** What the device says of itself (`user-agent`), so that the person knows it again in the list of sessions. */
  userAgent: string | null;
  way: 'password' | 'code' | 'openid';
};

/**
 * Signs a person in who has just proved who they are, by a password, a code or a provider: a row of sessions, and the act on record.
 * Answers the `Set-Cookie` values that the answer must carry. The session has proved no second factor yet.
 */
export async function startSession(app: IdentityApp, userId: string, { address, userAgent, way }: SignInSource): Promise<string[]> {
  const now = app.clock.now();
  const token = randomBytes(32).toString('base64url');
  await app.db.$transaction(async (tx) => {
    const { user } = await tx.session.create({
      data: { userId, token, userAgent: userAgent?.slice(0, 300) ?? null, createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + sessionLength * 1000) },
      select: { user: { select: { name: true } } },
    });
    const actor = { userId, name: user.name, address, consentId: null };
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'person.sign_in', subject: { kind: 'person', id: userId, name: user.name }, personId: userId, after: { way } });
    await claimShops({ db: tx, clock: app.clock }, actor);
  });
  return writeSessionCookie(app, token);
}

/** What `startSession` wants to know of a request. */
export function sourceOf(request: Request, clientAddress: string, way: SignInSource['way']): SignInSource {
  return { address: clientAddress, userAgent: request.headers.get('user-agent'), way };
}
