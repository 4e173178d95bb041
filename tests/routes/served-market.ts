import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { createServerApp } from '#app/server/app.ts';
import { loadBuild } from '#app/server/load-build.ts';
import { buildApp } from '#scripts/market/build-app.ts';
import { testApp } from '#tests/setup/test-app.ts';

type Served = { get(path: string, headers?: Record<string, string>): Promise<Response>; send(path: string, init: RequestInit): Promise<Response> };

/** The whole web server, as it is built, on a market of the test file's own. It takes requests on a port of this machine. */
export function servedMarket(changes: Partial<Pick<Settings, 'publicUrl' | 'trustedProxies' | 'bankFeeds' | 'stripe'>> = {}): Served & { readonly app: AppContext } {
  const market = testApp();
  let origin = '';
  let close = async () => {};
  beforeAll(async () => {
    await buildApp();
    const { build } = await loadBuild(false);
    const context: AppContext = Object.create(market.app, { settings: { value: { ...market.app.settings, ...changes } } });
    const app = await createServerApp({ build, viteMiddleware: null, context });
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => new Promise((resolve) => void server.close(() => resolve()));
  }, 180_000);
  afterAll(() => close());
  const send = (path: string, init: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init, headers: { connection: 'close', ...init.headers } });
  return {
    get app() {
      return market.app;
    },
    get: (path, headers = {}) => send(path, { headers }),
    send,
  };
}
