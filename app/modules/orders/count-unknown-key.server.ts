import type { Database } from '#app/platform/db/db.server.ts';
import { countTry } from '#app/platform/rate-limit.server.ts';

/** Nobody mistypes 24 letters so often; behind an address can stand thousands. */
const wrong = { name: 'order-page', tries: 100, minutes: 15 };

/**
 * Counts an address of a secret page that there is not (`error` is its 404), and passes it on; who asks for too many is answered 429 instead.
 * Pages that are there are not counted, so that a neighbour's guesses shut nobody out.
 */
export async function countUnknownKey({ db }: { db: Database }, { address, error }: { address: string; error: unknown }): Promise<never> {
  if (!(error instanceof Response) || error.status !== 404) throw error;
  const minutes = await countTry(db, wrong, address);
  throw minutes > 0 ? new Response(null, { status: 429, headers: { 'retry-after': String(minutes * 60) } }) : error;
}
