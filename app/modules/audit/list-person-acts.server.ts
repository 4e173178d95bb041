import type { Db } from '#app/platform/db/db.server.ts';
import type { ActPage } from './entry.ts';
import { findEntries } from './internal/find-entries.server.ts';
import type { EntryFilter } from './internal/find-entries.server.ts';

/** What a person did, and what was done that concerns them, the newest first. From where, only of what they did themselves. */
export async function listPersonActs({ db }: { db: Db }, { userId, ...filter }: Omit<EntryFilter, 'personId'> & { userId: string }): Promise<ActPage> {
  const { entries, ...rest } = await findEntries(db, { OR: [{ personId: userId }, { actorId: userId }] }, filter);
  return { ...rest, entries: entries.map((entry) => (entry.actorId === userId ? entry : { ...entry, address: null })) };
}
