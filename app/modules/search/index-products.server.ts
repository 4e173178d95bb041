import type { Clock } from '#app/platform/clock.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { addWords } from './internal/lexicon/count-words.server.ts';
import { inTurn } from './internal/locks.server.ts';
import { noteForEngine, writeDocuments } from './internal/write-documents.server.ts';
import type { SearchIndex } from './port.ts';
import { sendChanges } from './send-changes.server.ts';

/** Brings what search knows of these products to what the market says now, in the table and in the engine, and waits for it. For commands; the market itself announces changes. */
export async function indexProducts({ db, clock, searchIndex }: { db: Database; clock: Clock; searchIndex: SearchIndex | null }, productIds: string[]): Promise<void> {
  await inTurn(db, 'table', async (tx) => {
    const changed = await writeDocuments(tx, clock, productIds);
    await noteForEngine(tx, changed);
    await addWords(tx, changed);
    await announceCatalogueChange(tx);
  });
  if (!searchIndex) return;
  while ((await sendChanges({ db, searchIndex })) > 0);
}
