import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { readIndexing } from '#app/modules/search/read-indexing.server.ts';
import { readReadiness } from '#app/platform/readiness.server.ts';

/** GET /readyz: whether this process can serve readers. */
export async function loader({ context }: LoaderFunctionArgs) {
  const readiness = await readReadiness(context.app, { readIndexing });
  return json(readiness, { status: readiness.database.state === 'up' ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
