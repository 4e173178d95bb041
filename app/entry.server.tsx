import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { AppLoadContext, EntryContext } from '@remix-run/server-runtime';
import { createHash } from 'node:crypto';
import { renderToString } from 'react-dom/server';
import { cardPageOf } from '#app/platform/card-settings.server.ts';
import { contentSecurityPolicy } from '#app/platform/http/content-security-policy.ts';
import { PageMemory } from '#app/platform/http/page-memory.ts';
import { isHydrated, isShared } from '#app/ui/hydration.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { messagesIn } from '#app/i18n/messages.ts';
import { Texts } from '#app/ui/texts.tsx';

const sharedPages = new PageMemory<{ body: Uint8Array<ArrayBuffer> }>(16 * 1024 * 1024);

/** Renders a page. One that is not hydrated gets a policy without a nonce, so that every reader may be given the same bytes. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  const locale = localeOfPath(new URL(request.url).pathname);
  const handles = remix.staticHandlerContext.matches.map(({ route }) => remix.routeModules[route.id]?.handle);
  const hydrated = isHydrated(handles);
  const draw = () => Buffer.from(`<!DOCTYPE html>${renderToString(
    <Texts locale={locale} messages={messagesIn(locale)}>
      <RemixServer context={remix} url={request.url} nonce={context.nonce} />
    </Texts>,
  )}`);
  const body = status === 200 && isShared(handles) ? drawOnce(request, remix, draw) : draw();
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-security-policy', contentSecurityPolicy(hydrated ? context.nonce : null, context.app.settings.development, cardPageOf(context.app.settings.stripe)));
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  if (!hydrated && status === 200) headers.set('speculation-rules', '"/speculation.rules"');
  return new Response(body, { status, headers });
}

/** A page is drawn from its address and what its loaders have read, and nothing else: the same data gives the same page, whoever asks. */
function drawOnce(request: Request, { staticHandlerContext: { loaderData, actionData, errors } }: EntryContext, draw: () => Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (actionData || errors) return draw();
  // The word that lets scripts run stands on no page that is not hydrated, and is another each time.
  const data = JSON.stringify([request.url, { ...loaderData, root: { ...(loaderData.root as object), nonce: null } }]);
  const key = createHash('sha256').update(data).digest('base64');
  const known = sharedPages.get(key);
  if (known) return known.body;
  const body = draw();
  sharedPages.put(key, { body });
  return body;
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  // What the asker did wrong is no event for the operator.
  if (request.signal.aborted || error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.failures.push(error);
  context.app.log.error({ err: error, path: new URL(request.url).pathname }, 'page failed');
}
