import { createRequestHandler } from '@remix-run/server-runtime';
import type { AppLoadContext } from '@remix-run/server-runtime';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import type { RequestIdVariables } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { AppContext } from '#app/app-context.server.ts';
import { isDatabaseAway } from '#app/platform/db/database-away.ts';
import { clientAddress } from './client-address.ts';
import { countSearches } from './count-searches.ts';
import { apiProblems } from './api-problems.ts';
import type { LoadedBuild } from './load-build.ts';
import { dropControlCharacters } from './drop-control-characters.ts';
import { refuseForeignOrigin } from './origin-check.ts';
import { pageCache } from './page-cache.ts';
import { pageHandler } from './page-handler.ts';
import { nonceFor } from './nonce.ts';

type ServerParts = Pick<LoadedBuild, 'build' | 'viteMiddleware'> & { context: AppContext };

/** A photograph from a phone may be 15 MB; a form of text never is. */
const largestBody = 40 * 1024 * 1024;

/** The HTTP server: what is true of every request stands here, the rest is Remix. */
export async function createServerApp({ build, viteMiddleware, context }: ServerParts) {
  const app = new Hono<{ Bindings: HttpBindings; Variables: RequestIdVariables }>();
  app.use(requestId(), async (c, next) => {
    await next();
    c.header('x-request-id', c.get('requestId'));
  });
  if (viteMiddleware) app.use(viteMiddleware);
  app.use(
    secureHeaders({
      strictTransportSecurity: context.settings.publicUrl.startsWith('https:'),
      crossOriginEmbedderPolicy: false,
      // Keeps the secret address of an order from other sites; 'no-referrer' would make browsers send forms with `Origin: null`.
      referrerPolicy: 'same-origin',
      // For browsers that are no more; each weighs on every answer.
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
    }),
  );
  app.use(compress());
  app.use('/api/*', apiProblems);
  app.use(
    '/assets/*',
    serveStatic({
      root: './build/client',
      onFound: (path, c) => {
        c.header('cache-control', 'public, max-age=31536000, immutable');
        // The worker keeps the pages of the seller's goods, which do not stand beside it.
        if (path.includes('/seller-worker-')) c.header('service-worker-allowed', '/');
      },
    }),
  );
  // Pages have no dot in their address: no file is looked for in the place of one.
  app.use(
    '/:file{.+\\.[a-z0-9]+}',
    serveStatic({
      root: viteMiddleware ? './public' : './build/client',
      onFound: (path, c) => {
        c.header('cache-control', 'public, max-age=86400');
        if (path.endsWith('.rules')) c.header('content-type', 'application/speculationrules+json');
      },
    }),
  );
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => c.text('Tệp gửi lên quá lớn: tất cả không quá 40 MB.\nThe files are too large: 40 MB in all at most.', 413) }));
  app.use(refuseForeignOrigin, dropControlCharacters);
  for (const path of ['/search', '/en/search']) app.use(path, countSearches(context));
  if (!viteMiddleware) app.use(await pageCache(context));
  const built = viteMiddleware ? null : pageHandler(await build());
  app.all('*', async (c) => {
    const handle = built ?? createRequestHandler(await build(), 'development');
    const address = clientAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), context.settings.trustedProxies);
    const loadContext: AppLoadContext = { app: context, nonce: nonceFor(), clientAddress: address, failures: [] };
    const response = await handle(c.req.raw, loadContext);
    return response.status === 500 && loadContext.failures.some(isDatabaseAway) ? askForPatience(response) : response;
  });
  app.onError((error, c) => {
    context.log.error({ err: error, path: c.req.path, request: c.get('requestId') }, 'request failed');
    return c.text('Có lỗi ở máy chủ. Xin thử lại sau ít phút.\nThe server met an error. Please try again in a few minutes.', 500);
  });
  return app;
}

/** A fault that will pass: whoever asked may ask again. */
function askForPatience(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('retry-after', '10');
  return new Response(response.body, { status: 503, headers });
}
