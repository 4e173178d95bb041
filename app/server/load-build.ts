import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/server-runtime';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';

export type LoadedBuild = {
  build: () => Promise<ServerBuild>;
  /** In development, Vite serves the client's modules. */
  viteMiddleware: MiddlewareHandler<{ Bindings: HttpBindings }> | null;
  close: () => Promise<void>;
};

/** The built application, or in development one that Vite builds as it is asked for. */
export async function loadBuild(development: boolean): Promise<LoadedBuild> {
  if (!development) {
    const file = fileURLToPath(new URL('../../build/server/index.js', import.meta.url));
    const build = (await import(file)) as ServerBuild;
    return { build: async () => build, viteMiddleware: null, close: async () => {} };
  }
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
  return {
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    viteMiddleware: async (c, next) => {
      const handled = await new Promise<boolean>((resolve) => {
        c.env.outgoing.once('finish', () => resolve(true));
        vite.middlewares(c.env.incoming, c.env.outgoing, () => resolve(false));
      });
      if (handled) return new Response(null, { headers: { 'x-hono-already-sent': '1' } });
      await next();
    },
    close: () => vite.close(),
  };
}
