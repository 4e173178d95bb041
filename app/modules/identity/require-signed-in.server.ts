import { localeOfPath, localPath } from '#app/shared/locale.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { findSignedIn } from './find-signed-in.server.ts';
import type { SignedIn } from './person.ts';

// A page that only reads asks several guards who is there: one look is enough.
const looks = new WeakMap<Request, Promise<SignedIn | null>>();

function lookFor(app: IdentityApp, request: Request): Promise<SignedIn | null> {
  if (request.method !== 'GET') return findSignedIn(app, request);
  const look = looks.get(request) ?? findSignedIn(app, request);
  looks.set(request, look);
  return look;
}

/** The person of this request. Throws a redirect to the sign-in page, which leads back here, where nobody is signed in. */
export async function requireSignedIn(app: IdentityApp, request: Request): Promise<SignedIn> {
  const signedIn = await lookFor(app, request);
  if (signedIn) return signedIn;
  const { pathname, search } = new URL(request.url);
  const back = new URLSearchParams({ back: pathname + search });
  throw new Response(null, { status: 302, headers: { location: `${localPath('/sign-in', localeOfPath(pathname))}?${back}`, 'cache-control': 'no-store' } });
}
