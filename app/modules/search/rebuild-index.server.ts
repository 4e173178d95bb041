import type { Clock } from '#app/platform/clock.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { beginRebuild } from './begin-rebuild.server.ts';
import { rebuildStep } from './continue-rebuild.server.ts';
import { writeIndexState } from './internal/index-state.server.ts';
import { alone } from './internal/locks.server.ts';
import type { SearchIndex } from './port.ts';
import { refreshIndex } from './refresh-index.server.ts';

type Progress = (done: number, total: number) => void;

/**
 * Writes all that search knows anew out of the market's tables, and waits for it: first the table, then a second index that takes the place of
 * the one that is searched; the progress of both is told. For commands that fill a market; a running one lets its worker do it (`begin-rebuild`). Answers how many products it holds.
 */
export async function rebuildIndex(app: { db: Database; clock: Clock; searchIndex: SearchIndex | null }, onProgress: Progress = () => {}): Promise<number> {
  const { db, searchIndex } = app;
  const work = async () => {
    // Should this process end here, the worker builds the index.
    await writeIndexState(db, { builtAt: null, buildingUid: null });
    const onSale = await db.product.count({ where: { state: 'on_sale' } });
    await refreshIndex(app, { silent: true, onProgress: (compared) => onProgress(compared, onSale) });
    if (!searchIndex) return;
    await beginRebuild(app, { anew: true });
    for (;;) {
      const step = await rebuildStep({ db, clock: app.clock, searchIndex });
      if (!step || step.done) return;
      onProgress(step.built, step.toBuild);
    }
  };
  await alone(db, 'rebuild', work, { wait: true });
  await announceCatalogueChange(db);
  return db.searchProduct.count();
}
