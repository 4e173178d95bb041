import { takeProductChanges } from '#app/modules/catalog/take-product-changes.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from './internal/locks.server.ts';
import { addWords } from './internal/lexicon/count-words.server.ts';
import { noteForEngine, writeDocuments, writeSold } from './internal/write-documents.server.ts';

const most = 2_000;

/**
 * Takes changes of products away and brings the rows of `search_product` to what the market says now, all in one transaction: PostgreSQL is
 * up to date whether or not the engine answers, and the engine hears of what was written (`send-changes`). The order in which changes are
 * taken does not matter, as never the change is written but what the market says after it. Answers how many were taken.
 */
export async function takeChanges({ db, clock }: { db: Database; clock: Clock }): Promise<number> {
  if ((await db.productChange.findFirst({ select: { id: true } })) === null) return 0;
  return inTurn(db, 'table', async (tx) => {
    const { taken, changed, sold } = await takeProductChanges(tx, most);
    const written = changed.length > 0 ? await writeDocuments(tx, clock, changed) : [];
    const counted = sold.length > 0 ? await writeSold(tx, clock, sold) : [];
    await noteForEngine(tx, [...written, ...counted]);
    await addWords(tx, written);
    if (written.length + counted.length > 0) await announceCatalogueChange(tx);
    return taken;
  });
}
