import { isAPIError } from 'better-auth/api';
import { hashPassword } from 'better-auth/crypto';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Phone } from '#app/shared/phone.ts';
import { authOf } from './better-auth.server.ts';
import type { IdentityApp } from './better-auth.server.ts';

/** The session cookies of the person whose number and password these are, or null where they are nobody's. */
export async function openSession(app: IdentityApp, { phone, password }: { phone: Phone; password: string }) {
  try {
    const { headers, response } = await authOf(app).api.signInPhoneNumber({ body: { phoneNumber: phone, password }, returnHeaders: true });
    return { userId: response.user.id, cookies: headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) return null;
    throw error;
  }
}

/** Takes as long as checking a password does, so that the answer's time does not tell whether a number is known. */
export async function spendPasswordTime(password: string): Promise<void> {
  await hashPassword(password);
}

/** Gives a person a password to sign in with. */
export async function savePassword(db: Db, { userId, password }: { userId: string; password: string }): Promise<void> {
  await db.account.create({
    data: { userId, accountId: userId, providerId: 'credential', issuer: 'local:credential', password: await hashPassword(password) },
  });
}

/** Ends the session of a request; answers the cookies that forget it. */
export async function closeSession(app: IdentityApp, request: Request): Promise<string[]> {
  const { headers } = await authOf(app).api.signOut({ headers: request.headers, returnHeaders: true });
  return headers.getSetCookie();
}

/** The session that a request carries, or null. */
export async function findSession(app: IdentityApp, request: Request): Promise<{ id: string; userId: string } | null> {
  if (!request.headers.has('cookie')) return null;
  const found = await authOf(app).api.getSession({ headers: request.headers });
  return found && { id: found.session.id, userId: found.user.id };
}
