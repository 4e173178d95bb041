import type { Database } from '#app/platform/db/db.server.ts';
import { countTry } from '#app/platform/rate-limit.server.ts';
import type { Result } from '#app/shared/result.ts';
import { readRawBody } from './read-raw-body.ts';

/** One event, or the few of a minute. */
const largest = 256 * 1024;
/** Whoever knows the secret is never refused; whoever guesses is, soon. */
const refusals = { name: 'webhook-refused', tries: 30, minutes: 15 };
const quiet = { 'cache-control': 'no-store' };
const statuses = { unknown: 404, forged: 401, unreadable: 422 } as const;

type Problem = { code: keyof typeof statuses };
type Hear = (sent: { headers: Headers; body: string }) => Promise<Result<object | null, Problem>>;

/**
 * Answers a request to a webhook: what was heard, or a bare status that tells nothing: 404 for one that is not set up, 401 for a wrong signature, 422 for
 * what cannot be read, 413 beyond 256 KB, 429 for whoever was refused too often.
 */
export async function answerWebhook(request: Request, { db, address, hear }: { db: Database; address: string; hear: Hear }): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { ...quiet, allow: 'POST' } });
  const heard = await hear({ headers: request.headers, body: await readRawBody(request, largest) });
  if (heard.ok) return Response.json(heard.value ?? {}, { headers: quiet });
  const minutes = await countTry(db, refusals, address);
  if (minutes > 0) return new Response(null, { status: 429, headers: { ...quiet, 'retry-after': String(minutes * 60) } });
  return new Response(null, { status: statuses[heard.problem.code], headers: quiet });
}
