import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import type { AppContext } from '#app/app-context.server.ts';
import { countSearch } from '#app/modules/search/count-search.server.ts';
import { goodsFound } from '#app/modules/search/counted-search.ts';
import { clientAddress } from './client-address.ts';

/** Whoever asks by itself and not for a reader: robots that say so, pages fetched ahead. */
const byItself = (agent = '', purpose = '') => /bot\b|crawl|spider|preview/i.test(agent) || /prefetch/.test(purpose);

/** Counts pages of results as they leave the server, made anew or out of its memory (then also 304: who has the page searched all the same). */
export function countSearches(context: AppContext): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const found = c.res.headers.get(goodsFound);
    if (c.req.method !== 'GET' || !found || (c.res.status !== 200 && c.res.status !== 304)) return;
    if (byItself(c.req.header('user-agent'), c.req.header('sec-purpose'))) return;
    const client = clientAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), context.settings.trustedProxies);
    countSearch(context, { params: new URL(c.req.url).searchParams, found: Number(found), client });
  };
}
