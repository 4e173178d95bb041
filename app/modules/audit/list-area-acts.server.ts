import type { Db } from '#app/platform/db/db.server.ts';
import type { ActPage } from './entry.ts';
import { findEntries } from './internal/find-entries.server.ts';
import type { EntryFilter } from './internal/find-entries.server.ts';

/** What was done in the communes of an officer; for the operator of the market (`everything`) also what belongs to no commune. The newest first. */
export function listAreaActs({ db }: { db: Db }, { communeIds, everything, ...filter }: EntryFilter & { communeIds: string[]; everything: boolean }): Promise<ActPage> {
  return findEntries(db, everything ? {} : { communeId: { in: communeIds } }, filter);
}
