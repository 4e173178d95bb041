import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Db } from '#app/platform/db/db.server.ts';
import { authOf } from './better-auth.server.ts';
import type { IdentityApp } from './better-auth.server.ts';

const provider = { providerId: 'credential', issuer: 'local:credential' };

/** Whether this is the password of the person; takes as long where there is no person or no password. */
export async function isPasswordOf(db: Db, { userId, password }: { userId: string | null; password: string }): Promise<boolean> {
  const account = userId === null ? null : await db.account.findFirst({ where: { ...provider, userId }, select: { password: true } });
  if (account?.password) return verifyPassword({ hash: account.password, password });
  await hashPassword(password);
  return false;
}

export async function hasPassword(db: Db, userId: string): Promise<boolean> {
  return (await db.account.count({ where: { ...provider, userId } })) > 0;
}

/** Gives a person a password to sign in with, in the place of an earlier one. */
export async function savePassword(db: Db, { userId, password }: { userId: string; password: string }): Promise<void> {
  const hash = await hashPassword(password);
  await db.account.upsert({
    where: { issuer_accountId: { issuer: provider.issuer, accountId: userId } },
    create: { ...provider, userId, accountId: userId, password: hash },
    update: { password: hash },
  });
}

/** The `Set-Cookie` values that carry a session. */
export async function writeSessionCookie(app: IdentityApp, token: string): Promise<string[]> {
  const { headers } = await authOf(app).api.writeSessionCookie({ body: { token }, returnHeaders: true });
  return headers.getSetCookie();
}

/** The `Set-Cookie` values that forget a session. */
export async function forgetSessionCookie(app: IdentityApp): Promise<string[]> {
  const { headers } = await authOf(app).api.forgetSessionCookie({ returnHeaders: true });
  return headers.getSetCookie();
}

/** The token of the session that a request carries under the market's own signature, or null. */
export async function readSessionCookie(app: IdentityApp, request: Request): Promise<string | null> {
  if (!request.headers.has('cookie')) return null;
  return authOf(app).api.readSessionCookie({ headers: request.headers });
}
