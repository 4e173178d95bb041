import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { pieceKeys } from './piece-key.ts';

const daysKept = 7;

/** Removes files of somebody, whole or not: they were taken over, or thrown away. Ids that are not theirs are passed over. */
export async function dropUploads({ db, storage }: { db: Db; storage: Storage }, { ownerId, uploadIds }: { ownerId: string; uploadIds: string[] }): Promise<void> {
  for (const upload of await db.upload.findMany({ where: { ownerId, id: { in: uploadIds.filter(isUuid) } } })) await drop({ db, storage }, upload);
}

/** Removes what nobody took over within seven days. Answers how many files that were. */
export async function dropOldUploads({ db, storage, clock }: { db: Db; storage: Storage; clock: Clock }): Promise<number> {
  const old = await db.upload.findMany({ where: { createdAt: { lt: new Date(clock.now().getTime() - daysKept * 86_400_000) } } });
  for (const upload of old) await drop({ db, storage }, upload);
  return old.length;
}

/** The pieces go first: a row without pieces can be removed again, pieces without a row would stay for ever. */
async function drop({ db, storage }: { db: Db; storage: Storage }, { id, size }: { id: string; size: number }): Promise<void> {
  for (const key of pieceKeys(id, size)) await storage.remove(key);
  await db.upload.deleteMany({ where: { id } });
}
