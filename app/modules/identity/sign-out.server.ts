import type { IdentityApp } from './adapters/better-auth.server.ts';
import { closeSession } from './adapters/credentials.server.ts';

/** Ends the session of this request, here and in the database. Answers the `Set-Cookie` values that forget it. */
export function signOut(app: IdentityApp, request: Request): Promise<string[]> {
  return closeSession(app, request);
}
