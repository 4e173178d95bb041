import { json, Links, Meta, Outlet, Scripts, ScrollRestoration, isRouteErrorResponse, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import type { ReactNode } from 'react';
import { displayCookie, parseDisplay } from '#app/shared/display.ts';
import { localeOfPath, plainPath } from '#app/shared/locale.ts';
import { translator } from '#app/i18n/translator.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import { isBare, isHydrated } from '#app/ui/hydration.ts';
import { pageMeta } from '#app/ui/page-meta.ts';
import { marketQuery } from '#app/ui/shell/market-query.ts';
import { Shell } from '#app/ui/shell/shell.tsx';
import { ErrorPage, GonePage, NotFoundPage, UnreadableFormPage } from '#app/ui/shell/error-pages.tsx';
import theme from '#app/ui/theme.css?url';
import latin400 from 'market-fonts/latin-400.woff2?url';
import latin600 from 'market-fonts/latin-600.woff2?url';
import vietnamese400 from 'market-fonts/vietnamese-400.woff2?url';
import vietnamese600 from 'market-fonts/vietnamese-600.woff2?url';
import shopScript from '#app/script/main.ts?worker&url';

const fonts = [latin400, vietnamese400, latin600, vietnamese600];

export function links() {
  return [
    ...fonts.map((href) => ({ rel: 'preload', as: 'font', type: 'font/woff2', href, crossOrigin: 'anonymous' as const })),
    { rel: 'stylesheet', href: theme },
    { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
    { rel: 'apple-touch-icon', href: '/icon-180.png' },
    { rel: 'manifest', href: '/manifest.webmanifest' },
  ];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const locale = localeOfPath(url.pathname);
  return json({
    locale,
    path: plainPath(url.pathname),
    address: plainPath(url.pathname) + url.search,
    query: marketQuery(plainPath(url.pathname), url.searchParams),
    display: parseDisplay(readCookie(request, displayCookie)),
    nonce: context.nonce,
    origin: context.app.settings.publicUrl,
    ...(await context.app.installation()),
  });
}

/** Of a page that says nothing of itself, which is one that could not be shown: not found, or a fault. */
export const meta: MetaFunction = ({ error, location, matches }) => {
  const t = translator(localeOfPath(location.pathname), 'shell');
  return pageMeta(matches, { title: t(titleOf(error)), noIndex: true });
};

function titleOf(error: unknown) {
  if (!isRouteErrorResponse(error) || error.status >= 500) return 'errorTitle';
  if (error.status === 410) return 'goneTitle';
  return error.status === 404 ? 'notFoundTitle' : 'unreadableTitle';
}

export type RootData = Awaited<ReturnType<Awaited<ReturnType<typeof loader>>['json']>>;

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const handles = useMatches().map(({ handle }) => handle);
  const hydrated = isHydrated(handles);
  const error = useRouteError();
  const bare = isBare(handles) && !error;
  const display = root?.display ?? parseDisplay(null);
  return (
    <html lang={root?.locale ?? 'vi'} data-size={display.size} data-contrast={display.contrast}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#14693f" />
        <Meta />
        <Links />
        <script type="module" src={shopScript} />
      </head>
      <body>
        {bare ? children : <Shell root={root ?? null}>{children}</Shell>}
        {hydrated && <ScrollRestoration nonce={root?.nonce} />}
        {hydrated && <Scripts nonce={root?.nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status >= 500) return <ErrorPage />;
  if (error.status === 410) return <GonePage />;
  return error.status === 404 ? <NotFoundPage /> : <UnreadableFormPage />;
}
