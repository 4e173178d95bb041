import { serve } from '@hono/node-server';
import { readSettings } from '#app/platform/env.server.ts';
import { createAppContext } from '#app/app-context.server.ts';
import { createServerApp } from './app.ts';
import { loadBuild } from './load-build.ts';

const settings = readSettings(process.env);
const context = await createAppContext(settings, 'web');
const { build, viteMiddleware, close } = await loadBuild(settings.development);
const app = await createServerApp({ build, context, viteMiddleware });

const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host }, ({ port }) => {
  context.log.info({ port }, 'listening');
});

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  server.close();
  if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 2_000).unref();
  await close();
  await context.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
