import type { Db } from '#app/platform/db/db.server.ts';
import { readIndexState, writeIndexState } from './internal/index-state.server.ts';

/**
 * Lets the worker fill a second index and then put it in the place of the one that is searched. One that was stopped goes on where it stood,
 * unless it is to begin `anew`; one that runs goes on.
 */
export async function beginRebuild({ db }: { db: Db }, { anew = false } = {}): Promise<void> {
  const { buildingUid } = await readIndexState(db);
  if (buildingUid && !anew) return writeIndexState(db, { stopped: false });
  await writeIndexState(db, { buildingUid: 'next', builtThrough: null, built: 0, toBuild: 0, stopped: false });
}
