import { createRequestHandler } from '@remix-run/server-runtime';
import type { RequestHandler, ServerBuild } from '@remix-run/server-runtime';
import { localeOfPath } from '#app/shared/locale.ts';

/**
 * Answers requests with the built pages. The framework looks through all routes of a build anew for each request, several times, so each address is
 * answered by a part of the build: the routes that begin as it does.
 */
export function pageHandler(build: ServerBuild): RequestHandler {
  const whole = createRequestHandler(build, 'production');
  const paths = Object.values(build.routes).flatMap(({ path = '', parentId }) => (parentId === undefined ? [] : [path]));
  const beginnings = new Set([...paths.map((path) => beginningOf(path, 1)), ...paths.map((path) => beginningOf(path, 2)).filter((beginning) => !/[:*?]/.test(beginning))]);
  const handlers = new Map<string, RequestHandler>();
  return (request, loadContext) => {
    const address = new URL(request.url).pathname.slice(1);
    const beginning = [2, 1].map((parts) => beginningOf(address, parts)).find((each) => beginnings.has(each));
    if (beginning === undefined) return whole(request, loadContext);
    let handler = handlers.get(beginning);
    if (!handler) handlers.set(beginning, (handler = createRequestHandler(partOf(build, beginning), 'production')));
    return handler(request, loadContext);
  };
}

/** So many parts of an address: 'seller' of 'seller/products' is one, 'en/seller' of its English twin likewise. */
function beginningOf(path: string, parts: number): string {
  return path.toLowerCase().split('/').slice(0, localeOfPath(`/${path.toLowerCase()}`) === 'vi' ? parts : parts + 1).join('/');
}

/** The build with those routes only that an address with this beginning can match. */
export function partOf(build: ServerBuild, beginning: string): ServerBuild {
  const belongs = (id: string): boolean => {
    const { parentId, path = '' } = build.routes[id] as ServerBuild['routes'][string];
    if (parentId === undefined) return true;
    return build.routes[parentId]?.parentId === undefined ? mayBegin(path, beginning) : belongs(parentId);
  };
  const kept = <Route>(routes: Record<string, Route>) => Object.fromEntries(Object.entries(routes).filter(([id]) => belongs(id)));
  return { ...build, routes: kept(build.routes), assets: { ...build.assets, routes: kept(build.assets.routes) } };
}

function mayBegin(path: string, beginning: string): boolean {
  const parts = path.toLowerCase().split('/');
  const open = parts.findIndex((part) => /^[:*]|\?$/.test(part));
  return beginning.split('/').every((part, at) => (open >= 0 && at >= open) || parts[at] === part);
}
