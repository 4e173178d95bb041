import type { IdentityApp } from './adapters/better-auth.server.ts';
import { forgetSessionCookie, readSessionCookie } from './adapters/credentials.server.ts';

/** Ends the session of this request, here and in the database. Answers the `Set-Cookie` values that forget it. */
export async function signOut(app: IdentityApp, request: Request): Promise<string[]> {
  const token = await readSessionCookie(app, request);
  if (token) await app.db.session.deleteMany({ where: { token } });
  return forgetSessionCookie(app);
}
