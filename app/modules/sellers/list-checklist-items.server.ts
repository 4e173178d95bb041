import type { Db } from '#app/platform/db/db.server.ts';

/** All lines of the checklist for the operator, those that are retired last. */
export async function listChecklistItems({ db }: { db: Db }) {
  return db.checklistItem.findMany({ orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { key: 'asc' }] });
}
