import { createHash } from 'node:crypto';
import type { Clock } from '#app/platform/clock.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { writeIndexState } from './internal/index-state.server.ts';
import { recountWords } from './internal/lexicon/count-words.server.ts';
import { refreshTableAfter } from './internal/refresh-table.server.ts';
import { documentsSql } from './internal/write-documents.server.ts';

/**
 * Compares all of `search_product` with the market and writes what differs, a part at a time: when the day has changed (certificates and
 * holidays begin and end, seasons turn, sales grow old) or the rules by which rows are made. `silent` keeps it from the engine, for one who fills
 * the engine anew. Answers with how many products it was.
 */
export async function refreshIndex({ db, clock }: { db: Database; clock: Clock }, { silent = false, onProgress = (_compared: number) => {} } = {}): Promise<number> {
  const rules = presentRules(clock);
  let [changed, compared] = [0, 0];
  for (let next: string | null = null, more = true; more; ) {
    const step: Awaited<ReturnType<typeof refreshTableAfter>> = await refreshTableAfter({ db, clock }, next, { silent });
    changed += step.changed.length;
    compared += step.compared;
    onProgress(compared);
    next = step.next;
    more = next !== null;
  }
  await recountWords(db);
  await writeIndexState(db, { refreshedAs: rules });
  if (changed > 0) await announceCatalogueChange(db);
  return changed;
}

/** The day for which rows hold, and the statement that makes them. */
export function presentRules(clock: Clock): string {
  const { sql, values } = documentsSql(clock, null);
  return `${vietnamDay(clock.now())} ${createHash('sha256').update(sql).update(JSON.stringify(values)).digest('base64url').slice(0, 16)}`;
}
