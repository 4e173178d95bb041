import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { readIndexState, writeIndexState } from './internal/index-state.server.ts';
import { alone, inTurn } from './internal/locks.server.ts';
import { readDocumentsAfter } from './internal/read-documents.server.ts';
import type { Asked, SearchIndex } from './port.ts';

type App = { db: Database; clock: Clock; searchIndex: SearchIndex };
type Progress = { built: number; toBuild: number; done: boolean };

const usualBatch = 2_000;
/** Nobody searches an index that is not there yet: the first one is built with many batches at once, each small, because its documents stay in memory until it is sent. */
const paceOfFirst = { most: 1_000, batches: 20 };
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * One step of a rebuild that has begun: makes the second index, fills in the next batches, or puts it in the place of the one that is searched.
 * Answers how far it is; null where there is nothing to do, or another process is at it. A step can be broken off at any point, also by a
 * killed process, and is then done again. Beside an index that is searched, `most` = products of a step: changes that come in meanwhile wait for
 * it. Throws where the engine does not do it.
 */
export function continueRebuild(app: App, { most = usualBatch } = {}): Promise<Progress | null> {
  return alone(app.db, 'rebuild', () => rebuildStep(app, { most }));
}

/** The same, for one who holds the lock. */
export async function rebuildStep(app: App, { most = usualBatch } = {}): Promise<Progress | null> {
  const { db, searchIndex } = app;
  const { buildingUid, builtThrough, builtAt, built, toBuild, stopped } = await readIndexState(db);
  if (!buildingUid || stopped) return null;
  // An engine that has lost its data has lost what was built too.
  if (builtThrough === null || !(await searchIndex.has('next'))) return makeNext(db, searchIndex);
  const pace = builtAt === null ? paceOfFirst : { most, batches: 1 };
  const sent = await sendNext(app, builtThrough, pace);
  const last = sent.at(-1)?.last;
  if (!last) return publish(app, { built, toBuild });
  for (const { asked } of sent) await asked.done();
  const count = sent.reduce((sum, batch) => sum + batch.count, 0);
  // Whoever has it begun anew meanwhile has put it back to the beginning.
  await db.searchIndexState.updateMany({ where: { builtThrough }, data: { builtThrough: last, built: { increment: count } } });
  return { built: built + count, toBuild, done: false };
}

type Sent = { last: string; count: number; asked: Asked };

/** Hands the engine the next batches, one after the other: what waits with it, it works in one go, which takes a fraction of the time. */
async function sendNext({ db, searchIndex }: App, after: string, { most, batches }: { most: number; batches: number }): Promise<Sent[]> {
  const sent: Sent[] = [];
  while (sent.length < batches) {
    const batch = await inTurn(db, 'engine', async (tx) => {
      const documents = await readDocumentsAfter(tx, sent.at(-1)?.last ?? after, most);
      const last = documents.at(-1)?.id;
      return last ? { last, count: documents.length, asked: await searchIndex.send('next', documents, []) } : null;
    });
    if (!batch) break;
    sent.push(batch);
  }
  return sent;
}

async function makeNext(db: Database, searchIndex: SearchIndex): Promise<Progress> {
  const { asked, toBuild } = await inTurn(db, 'engine', async (tx) => {
    const total = await tx.searchProduct.count();
    await writeIndexState(tx, { builtThrough: beforeAll, built: 0, toBuild: total });
    return { asked: await searchIndex.begin(), toBuild: total };
  });
  await asked.done().catch(async (error: unknown) => {
    await writeIndexState(db, { builtThrough: null });
    throw error;
  });
  return { built: 0, toBuild, done: false };
}

/** The state is written before the engine has done it: should it fail, the index counts as not built, and it is begun anew. */
async function publish({ db, clock, searchIndex }: App, { built, toBuild }: { built: number; toBuild: number }): Promise<Progress> {
  const asked = await inTurn(db, 'engine', async (tx) => {
    const swap = await searchIndex.publish();
    if (!swap) return null;
    await writeIndexState(tx, { buildingUid: null, builtThrough: null, builtAt: clock.now() });
    return swap;
  });
  // Lost, or put in its place by a process that was killed before it could write so: building it again is right in both cases.
  if (!asked) return makeNext(db, searchIndex);
  await asked.done().catch(async (error: unknown) => {
    await writeIndexState(db, { builtAt: null });
    throw error;
  });
  await announceCatalogueChange(db);
  return { built, toBuild, done: true };
}
