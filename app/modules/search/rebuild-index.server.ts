import type { Clock } from '#app/platform/clock.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { recountWords } from './internal/lexicon/count-words.server.ts';
import { readAllDocuments } from './internal/read-documents.server.ts';
import { writeAllDocuments } from './internal/write-documents.server.ts';
import type { SearchIndex } from './port.ts';

type Progress = (done: number, total: number) => void;

const batch = 10_000;
/** One statement for a million products takes longer than a page's transaction may. */
const timeout = 30 * 60_000;

/** Writes all that search knows anew out of the market's tables: the table by one statement, then the engine in batches. */
export async function rebuildIndex({ db, clock, searchIndex }: { db: Database; clock: Clock; searchIndex: SearchIndex | null }, onProgress: Progress = () => {}): Promise<number> {
  const total = await db.$transaction((tx) => writeAllDocuments(tx, clock), { timeout });
  await db.$executeRaw`ANALYZE search_product`;
  await recountWords(db);
  if (searchIndex) await fillEngine({ db, searchIndex }, total, onProgress);
  await announceCatalogueChange(db);
  return total;
}

/** Fills the engine out of the table, as at a start with an engine that has lost its data. */
async function fillEngine({ db, searchIndex }: { db: Database; searchIndex: SearchIndex }, total: number, onProgress: Progress): Promise<void> {
  let done = 0;
  async function* counted() {
    for await (const documents of readAllDocuments(db, batch)) {
      yield documents;
      done += documents.length;
      onProgress(done, total);
    }
  }
  await searchIndex.replaceAll(counted());
}
