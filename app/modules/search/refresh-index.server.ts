import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { indexProducts } from './index-products.server.ts';
import { recountWords } from './internal/lexicon/count-words.server.ts';
import { listStaleProducts } from './internal/list-stale-products.server.ts';
import type { SearchIndex } from './port.ts';

const batch = 1_000;

/**
 * Indexes again whatever differs from the market's tables: a certificate began or ended with the day, sales grew old,
 * an event was lost. For a schedule just after midnight in Vietnam. Answers with how many products it was.
 */
export async function refreshIndex(app: { db: Db; clock: Clock; searchIndex: SearchIndex | null }): Promise<number> {
  const stale = await listStaleProducts(app.db, app.clock);
  for (let start = 0; start < stale.length; start += batch) await indexProducts(app, stale.slice(start, start + batch));
  await recountWords(app.db);
  return stale.length;
}
