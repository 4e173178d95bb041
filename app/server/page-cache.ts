import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import pg from 'pg';
import type { AppContext } from '#app/app-context.server.ts';
import { catalogueChannel } from '#app/platform/db/announce.server.ts';
import { PageMemory } from '#app/platform/http/page-memory.ts';
import { displayCookie, formatDisplay, parseDisplay } from '#app/shared/display.ts';
import { withoutTracking } from './tracking.ts';

type CachedPage = { status: number; headers: [string, string][]; body: Uint8Array<ArrayBuffer>; etag: string; until: number };

const largestCache = 64 * 1024 * 1024;
const lifetime = 60_000;
/** Data: suggestions, asked for with each letter by many the same, and what programs read. It has no look of its own. */
const data = /^((\/en)?\/suggest$|\/api\/)/;
const keptTypes = { page: 'text/html', data: 'application/json' };
const usualDisplay = formatDisplay(parseDisplay(null));

/** Pages and data of the shop front, by address and chosen display. */
class PageStore extends PageMemory<CachedPage> {
  /** Counts how often the catalogue changed: a page rendered from before a change is not kept. */
  generation = 0;

  override clear() {
    this.generation += 1;
    super.clear();
  }
}

/** Drops all pages as soon as a committed transaction has changed the catalogue; keeps nothing while it cannot hear of changes. */
async function listen(context: AppContext, store: PageStore, state: { hearing: boolean }) {
  if (context.closing) return;
  const client = new pg.Client({ connectionString: context.settings.databaseUrl });
  let lost = false;
  const again = () => {
    if (lost) return;
    lost = true;
    state.hearing = false;
    store.clear();
    if (!context.closing) setTimeout(() => void listen(context, store, state), 1_000).unref();
  };
  client.on('notification', () => store.clear());
  // A connection that breaks complains more than once, and a complaint that nobody hears would end the process.
  client.on('error', again);
  try {
    await client.connect();
    await client.query(`LISTEN ${catalogueChannel}`);
    store.clear();
    state.hearing = true;
    context.onClose(() => client.end());
  } catch {
    again();
  }
}

function answer(page: CachedPage, ifNoneMatch: string | undefined): Response {
  const headers = new Headers(page.headers);
  headers.set('etag', page.etag);
  if (ifNoneMatch?.replace(/^W\//, '') === page.etag.replace(/^W\//, '')) return new Response(null, { status: 304, headers });
  return new Response(page.body, { status: page.status, headers });
}

/**
 * Keeps the pages and data that are the same for everybody (`Cache-Control: public`) in memory. The address without what only follows the reader is the
 * key, which is also all that is told to whoever makes the answer, and for a page the reader's display (text size, contrast); nothing else of the request is.
 */
export async function pageCache(context: AppContext): Promise<MiddlewareHandler> {
  const store = new PageStore(largestCache);
  const state = { hearing: false };
  await listen(context, store, state);
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const address = withoutTracking(c.req.url);
    if (address !== c.req.url) c.req.raw = new Request(address, c.req.raw);
    const { pathname, search } = new URL(address);
    const isData = data.test(pathname);
    const display = parseDisplay(isData ? null : getCookie(c, displayCookie));
    const key = `${formatDisplay(display)} ${pathname}${search}`;
    const cached = store.get(key);
    if (cached && cached.until >= Date.now()) return answer(cached, c.req.header('if-none-match'));
    const { generation } = store;
    await next();
    const { res } = c;
    if (res.status !== 200 || !res.headers.get('cache-control')?.startsWith('public') || res.headers.has('set-cookie') || !res.body) return;
    if (!res.headers.get('content-type')?.startsWith(isData ? keptTypes.data : keptTypes.page)) return;
    const body = new Uint8Array(await res.arrayBuffer());
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = new Headers(res.headers);
    // Caches outside know pages by their address only: a reader's own display is not for others.
    if (formatDisplay(display) !== usualDisplay) headers.set('cache-control', 'private, no-cache');
    const page: CachedPage = { status: 200, headers: [...headers], body, etag, until: Date.now() + lifetime };
    if (state.hearing && store.generation === generation) store.put(key, page);
    c.res = undefined;
    c.res = answer(page, c.req.header('if-none-match'));
  };
}
