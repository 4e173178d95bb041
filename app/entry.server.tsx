import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { AppLoadContext, EntryContext } from '@remix-run/server-runtime';
import { renderToString } from 'react-dom/server';
import { cardPageOf } from '#app/platform/card-settings.server.ts';
import { contentSecurityPolicy } from '#app/platform/http/content-security-policy.ts';
import { isHydrated } from '#app/ui/hydration.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { messagesIn } from '#app/i18n/messages.ts';
import { Texts } from '#app/ui/texts.tsx';

/** Renders a page. One that is not hydrated gets a policy without a nonce, so that every reader may be given the same bytes. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  const locale = localeOfPath(new URL(request.url).pathname);
  const hydrated = isHydrated(remix.staticHandlerContext.matches.map(({ route }) => remix.routeModules[route.id]?.handle));
  const page = renderToString(
    <Texts locale={locale} messages={messagesIn(locale)}>
      <RemixServer context={remix} url={request.url} nonce={context.nonce} />
    </Texts>,
  );
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-security-policy', contentSecurityPolicy(hydrated ? context.nonce : null, context.app.settings.development, cardPageOf(context.app.settings.stripe)));
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  if (!hydrated && status === 200) headers.set('speculation-rules', '"/speculation.rules"');
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  // What the asker did wrong is no event for the operator.
  if (request.signal.aborted || error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.failures.push(error);
  context.app.log.error({ err: error, path: new URL(request.url).pathname }, 'page failed');
}
