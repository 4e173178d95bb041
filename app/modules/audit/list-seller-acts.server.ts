import type { Db } from '#app/platform/db/db.server.ts';
import type { ActPage } from './entry.ts';
import { findEntries } from './internal/find-entries.server.ts';
import type { EntryFilter } from './internal/find-entries.server.ts';

/** What was done on a shop, by whomever, the newest first. Without the network addresses of officers and helpers, which are no business of the shop. */
export async function listSellerActs({ db }: { db: Db }, { sellerId, ...filter }: Omit<EntryFilter, 'personId'> & { sellerId: string }): Promise<ActPage> {
  const { entries, ...rest } = await findEntries(db, { sellerId }, filter);
  return { ...rest, entries: entries.map((entry) => ({ ...entry, address: null })) };
}
