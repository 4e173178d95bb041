import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { importKeptDays } from './import-run.ts';

/** Removes the runs that began more than 90 days ago, with their rows and files. What they wrote stays. Answers how many. */
export async function deleteOldImports({ db, clock, storage }: { db: Database; clock: Clock; storage: Storage }): Promise<number> {
  const before = new Date(clock.now().getTime() - importKeptDays * 24 * 60 * 60 * 1000);
  const old = await db.importRun.findMany({ where: { createdAt: { lt: before } }, orderBy: { createdAt: 'asc' }, take: 1_000, select: { id: true, fileKey: true, zipKey: true } });
  for (const { id, fileKey, zipKey } of old) {
    await storage.delete(fileKey);
    if (zipKey) await storage.delete(zipKey);
    await db.importRun.deleteMany({ where: { id } });
  }
  return old.length;
}
