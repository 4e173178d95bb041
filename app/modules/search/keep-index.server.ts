import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { beginRebuild } from './begin-rebuild.server.ts';
import { readIndexState, writeIndexState } from './internal/index-state.server.ts';
import type { SearchIndex } from './port.ts';

/**
 * Looks whether the engine has the index that it should have, and begins to build it where it does not: it lost its data, was set up
 * anew, or this version of the market asks for other settings. Without an engine it forgets that there was one. Throws where the engine
 * does not answer.
 */
export async function keepIndex({ db, searchIndex }: { db: Database; clock: Clock; searchIndex: SearchIndex | null }): Promise<void> {
  const { builtAt, buildingUid } = await readIndexState(db);
  if (!searchIndex) {
    await db.searchChange.deleteMany();
    if (builtAt || buildingUid) await writeIndexState(db, { builtAt: null, buildingUid: null });
    return;
  }
  if (buildingUid) return;
  if (builtAt === null || !(await searchIndex.isWell())) await beginRebuild({ db }, { anew: true });
}
