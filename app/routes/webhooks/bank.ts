import { json } from '@remix-run/server-runtime';
import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { receiveBankNotice } from '#app/modules/payments/receive-bank-notice.server.ts';
import { readRawBody } from '#app/platform/http/read-raw-body.ts';
import { countTry } from '#app/platform/rate-limit.server.ts';

/** Services tell of one transfer, or a list of the few of a minute. */
const largest = 256 * 1024;
/** Whoever knows the secret is never refused; whoever guesses is, soon. */
const refusals = { name: 'webhook-refused', tries: 30, minutes: 15 };
const quiet = { 'cache-control': 'no-store' };

export async function loader() {
  return new Response(null, { status: 405, headers: { ...quiet, allow: 'POST' } });
}

/** Transfers, told by a bank-feed service: checked, written down, answered, and worked afterwards. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return loader();
  const body = await readRawBody(request, largest);
  const heard = await receiveBankNotice(context.app, { provider: params.provider ?? '', headers: request.headers, body });
  if (heard.ok) return json(heard.value, { headers: quiet });
  const minutes = await countTry(context.app.db, refusals, context.clientAddress);
  if (minutes > 0) return new Response(null, { status: 429, headers: { ...quiet, 'retry-after': String(minutes * 60) } });
  const { code } = heard.problem;
  return new Response(null, { status: code === 'unknown' ? 404 : code === 'forged' ? 401 : 422, headers: quiet });
}
