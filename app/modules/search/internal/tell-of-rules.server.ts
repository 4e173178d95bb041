import { announce, announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** How long another process may know the words of before, in milliseconds: see lexicon-reader. */
const heardWithin = 2_000;

/** One change of synonyms and pins after the other: what they are checked against stays true until they are committed. */
export async function holdRules(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search rules'))`;
}

/**
 * In the transaction of a change of synonyms or pins: whoever keeps them in memory reads them again, and pages made with those of before go.
 * They go once more when every process has read them, because one may have made a page meanwhile.
 */
export async function tellOfRules(tx: Db, clock: Clock): Promise<void> {
  await tx.$executeRaw`UPDATE search_index_state SET changed_at = greatest(${clock.now()}::timestamptz, changed_at + interval '1 millisecond')`;
  await announceCatalogueChange(tx);
  await announce(tx, 'search.rules_changed', {}, { notBefore: new Date(clock.now().getTime() + heardWithin), key: 'search.rules_changed' });
}
