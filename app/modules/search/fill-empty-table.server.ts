import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { writeIndexState } from './internal/index-state.server.ts';
import { refreshIndex } from './refresh-index.server.ts';

/** At a start: fills `search_product` where it is empty, as after a change of its columns, so that no shop opens in which nothing is found. Answers with how many products. */
export async function fillEmptyTable(app: { db: Database; clock: Clock }, onProgress: (compared: number) => void = () => {}): Promise<number> {
  if ((await app.db.searchProduct.findFirst({ select: { productId: true } })) !== null) return 0;
  // The engine hears of none of it: the worker fills its index anew.
  await writeIndexState(app.db, { builtAt: null });
  return refreshIndex(app, { silent: true, onProgress });
}
