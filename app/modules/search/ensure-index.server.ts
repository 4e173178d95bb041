import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { SearchIndex } from './port.ts';
import { rebuildIndex } from './rebuild-index.server.ts';

/**
 * At a start: builds the index anew where the engine does not hold as many products as the table (it lost its data, or
 * was away). Answers whether it had to. Throws where the engine cannot be asked.
 */
export async function ensureIndex(app: { db: Database; clock: Clock; searchIndex: SearchIndex | null }, onProgress?: (done: number, total: number) => void): Promise<boolean> {
  const [inEngine, inTable] = await Promise.all([app.searchIndex?.count() ?? null, app.db.searchProduct.count()]);
  if (inEngine === inTable && inTable > 0) return false;
  await rebuildIndex(app, onProgress);
  return true;
}
