import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { KeptSynonym } from './synonym.ts';

const shownEnded = 30;

/** The synonyms in force, the newest first, and those that ended last. */
export async function listSynonyms({ db }: { db: Db }): Promise<{ inForce: KeptSynonym[]; ended: KeptSynonym[] }> {
  const [inForce, ended] = await Promise.all([
    db.searchSynonym.findMany({ where: { endedAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),
    db.searchSynonym.findMany({ where: { endedAt: { not: null } }, orderBy: [{ endedAt: 'desc' }, { id: 'desc' }], take: shownEnded }),
  ]);
  return { inForce, ended };
}

/** One of them; null where there is none of this id. */
export async function findSynonym({ db }: { db: Db }, { synonymId }: { synonymId: string }): Promise<KeptSynonym | null> {
  return isUuid(synonymId) ? db.searchSynonym.findUnique({ where: { id: synonymId } }) : null;
}
