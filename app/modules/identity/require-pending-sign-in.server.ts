import { localeOfPath, localPath } from '#app/shared/locale.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { readPendingSignIn } from './internal/pending-sign-in.server.ts';
import type { PendingSignIn } from './internal/pending-sign-in.server.ts';

/** The sign-in that this browser has begun and that waits for a code. Throws a redirect to the sign-in page where there is none. */
export function requirePendingSignIn(app: IdentityApp, request: Request): PendingSignIn {
  const pending = readPendingSignIn(app, request);
  if (pending) return pending;
  const location = localPath('/sign-in', localeOfPath(new URL(request.url).pathname));
  throw new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
