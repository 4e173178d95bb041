import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { readIndexState } from './internal/index-state.server.ts';
import { inTurn } from './internal/locks.server.ts';
import { readDocuments } from './internal/read-documents.server.ts';
import type { Asked, SearchIndex } from './port.ts';

const most = 2_000;

/**
 * Tells the engine of rows that changed, also the index that is being filled beside the one that is searched. A change is deleted when the
 * engine has done it: a fault leaves it, and being told twice does no harm. Rows are read and sent in one turn, and the engine works in the
 * order in which it was asked, so no older document comes after a newer one. Answers how many changes were sent; throws where the engine
 * cannot do it.
 */
export async function sendChanges({ db, searchIndex }: { db: Database; searchIndex: SearchIndex }): Promise<number> {
  if ((await db.searchChange.findFirst({ select: { id: true } })) === null) return 0;
  const { ids, asked } = await inTurn(db, 'engine', async (tx) => {
    const changes = await tx.searchChange.findMany({ orderBy: { id: 'asc' }, take: most });
    return { ids: changes.map(({ id }) => id), asked: await askFor(tx, searchIndex, [...new Set(changes.map(({ productId }) => productId))]) };
  });
  for (const each of asked) await each.done();
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM search_change WHERE id = ANY(${ids}::bigint[])`;
    await announceCatalogueChange(tx);
  });
  return ids.length;
}

async function askFor(tx: Db, searchIndex: SearchIndex, productIds: string[]): Promise<Asked[]> {
  const { buildingUid } = await readIndexState(tx);
  const documents = await readDocuments(tx, productIds);
  const found = new Set(documents.map(({ id }) => id));
  const gone = productIds.filter((id) => !found.has(id));
  const asked: Asked[] = [];
  for (const place of ['live', ...(buildingUid ? (['next'] as const) : [])] as const) {
    // A document must not make an index: one that is missing is rebuilt as a whole.
    if (await searchIndex.has(place)) asked.push(await searchIndex.send(place, documents, gone));
  }
  return asked;
}
