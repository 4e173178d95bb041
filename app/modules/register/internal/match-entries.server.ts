import type { Db } from '#app/platform/db/db.server.ts';
import { naturalKey } from '../entry.ts';
import type { Entry, EntryFacts } from '../entry.ts';

/** Finds which standing entry a row of a list is. */
export type EntryMatcher = (facts: EntryFacts) => Entry | null;

/**
 * A row is the entry with its name, subject and commune as they stand; else the one that began under them and was corrected by hand since;
 * else the only one with its name and subject whose commune a reform has turned into the row's.
 */
export async function entryMatcher(db: Db, standing: Entry[]): Promise<EntryMatcher> {
  const byFacts = new Map(standing.map((entry) => [naturalKey(entry), entry]));
  const byKey = new Map(standing.map((entry) => [entry.key, entry]));
  const moved = await movedCommunes(db, standing);
  const byMove = new Map<string, Entry | null>();
  for (const entry of standing) {
    const communeId = entry.communeId && moved.get(entry.communeId);
    if (!communeId) continue;
    const key = naturalKey({ ...entry, communeId });
    byMove.set(key, byMove.has(key) ? null : entry);
  }
  return (facts) => {
    const key = naturalKey(facts);
    return byFacts.get(key) ?? byKey.get(key) ?? byMove.get(key) ?? null;
  };
}

/** Closed communes of entries, and the one commune that each became. */
async function movedCommunes(db: Db, standing: Entry[]): Promise<Map<string, string>> {
  const ids = [...new Set(standing.flatMap(({ communeId }) => communeId ?? []))];
  const units = await db.areaUnit.findMany({ where: { id: { in: ids }, validTo: { not: null } }, select: { id: true, became: { select: { toId: true } } } });
  return new Map(units.flatMap(({ id, became }) => (became.length === 1 && became[0] ? [[id, became[0].toId] as const] : [])));
}
