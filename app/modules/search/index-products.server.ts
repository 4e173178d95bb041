import type { Clock } from '#app/platform/clock.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addWords } from './internal/lexicon/count-words.server.ts';
import { readDocuments } from './internal/read-documents.server.ts';
import { writeDocuments } from './internal/write-documents.server.ts';
import type { SearchIndex } from './port.ts';

/**
 * Brings what search knows of these products to what the database says: in the table first, then in the engine. Safe to
 * repeat. Two runs at once for one product could end with the older state, so its events belong into one queue.
 */
export async function indexProducts({ db, clock, searchIndex }: { db: Db; clock: Clock; searchIndex: SearchIndex | null }, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return;
  await writeDocuments(db, clock, productIds);
  await addWords(db, productIds);
  const documents = await readDocuments(db, productIds);
  const found = new Set(documents.map(({ id }) => id));
  await searchIndex?.write(documents, productIds.filter((id) => !found.has(id)));
  await announceCatalogueChange(db);
}
