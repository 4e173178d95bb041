import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { messagesIn } from '#app/i18n/messages.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { wallPartNames, wallParts } from '#app/modules/reports/ui/wall/wall-parts.tsx';
import { watchWall } from '#app/modules/reports/watch-wall.server.ts';
import type { Wall } from '#app/modules/reports/wall.ts';
import wallScript from '#app/script/wall-page.ts?worker&url';
import { localeOfPath } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';
import { Texts } from '#app/ui/texts.tsx';

/** Proxies neither keep a stream back nor change it. */
const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' };
/** Milliseconds after which a browser comes again. */
const retry = 2_000;

/** The wall as it changes, for the screens that show it; `?check` answers only whether one may look. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const { areaId } = await requireOfficer(context, request, 'open_wall').catch((refused: unknown) => {
    // A stream cannot be led to another page: its script says what is to be done.
    if (refused instanceof Response && refused.status === 302) throw new Response(null, { status: 401, headers: { 'cache-control': 'no-store', 'x-sign-in': refused.headers.get('location') ?? '' } });
    throw refused;
  });
  if (url.searchParams.has('check')) return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  const locale = localeOfPath(url.pathname);
  const stream = watchWall(context.app, { areaId, draw: (wall) => drawParts(wall, locale), greeting: `retry: ${retry}\nevent: version\ndata: ${wallScript}\n\n` });
  if (!stream) return new Response(null, { status: 503, headers: { 'retry-after': '30' } });
  return new Response(stream, { headers });
}

/** What was drawn last in each language: all screens are sent the same. */
const drawn = new Map<Locale, { wall: Wall; parts: Record<string, string> }>();

function drawParts(wall: Wall, locale: Locale): Record<string, string> {
  const last = drawn.get(locale);
  if (last?.wall === wall) return last.parts;
  const draw = (name: (typeof wallPartNames)[number]) => {
    const Part = wallParts[name];
    return renderToStaticMarkup(<Texts locale={locale} messages={messagesIn(locale)}><Part {...wall} /></Texts>, { identifierPrefix: name });
  };
  const parts = { ...Object.fromEntries(wallPartNames.map((name) => [name, draw(name)])), at: wall.at };
  drawn.set(locale, { wall, parts });
  return parts;
}
