import { expect, test } from 'vitest';
import type { ServerBuild } from '@remix-run/server-runtime';
import { pageHandler, partOf } from './page-handler.ts';

function buildOf(paths: string[]): ServerBuild {
  const answer = (path: string) => ({ loader: () => new Response(path) });
  const routes = Object.fromEntries(paths.map((path) => [`to ${path}`, { id: `to ${path}`, parentId: 'root', path: path || undefined, index: path === '', module: answer(path) }]));
  const all = { root: { id: 'root', path: '', module: {} }, ...routes };
  return { routes: all, assets: { routes: all }, entry: { module: { default: (_: Request, status: number) => new Response('', { status }), handleError: () => {} } }, future: {} } as unknown as ServerBuild;
}

const paths = ['', 'search', 'search/click', 'p/:slug', 'api/v1/products', 'api/*', 'en/search', 'en/p/:slug', ':any/deep/down'];
const build = buildOf(paths);

test('an address is answered by its route, however it is written', async () => {
  const handle = pageHandler(build);
  const answers = async (path: string) => (await handle(new Request(`http://market.test${path}`))).text();
  expect(await answers('/search?q=x')).toBe('search');
  expect(await answers('/')).toBe('');
  expect(await answers('/Search/')).toBe('search');
  expect(await answers('/%73earch')).toBe('search');
  expect(await answers('/search/click')).toBe('search/click');
  expect(await answers('/en/search')).toBe('en/search');
  expect(await answers('/EN/p/mango')).toBe('en/p/:slug');
  expect(await answers('/api/v1/products')).toBe('api/v1/products');
  expect(await answers('/api/nothing')).toBe('api/*');
  expect(await answers('/search/deep/down')).toBe(':any/deep/down');
});

test('what no route begins as is not found', async () => {
  expect((await pageHandler(build)(new Request('http://market.test/nowhere'))).status).toBe(404);
  expect((await pageHandler(build)(new Request('http://market.test/search/nowhere'))).status).toBe(404);
});

test('only the routes that begin as an address does are looked through for it', () => {
  expect(Object.keys(partOf(build, 'search').routes)).toEqual(['root', 'to search', 'to search/click', 'to :any/deep/down']);
  expect(Object.keys(partOf(build, 'en/p').assets.routes)).toEqual(['root', 'to en/p/:slug', 'to :any/deep/down']);
});
