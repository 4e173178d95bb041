import type { Db } from '#app/platform/db/db.server.ts';
import type { ImportRunState, RunOwner } from './import-run.ts';

/** The last runs of an owner, the newest first. */
export async function listImportRuns({ db }: { db: Db }, { kind, sellerId }: RunOwner) {
  const runs = await db.importRun.findMany({
    where: { kind, sellerId },
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: { id: true, fileName: true, state: true, createdAt: true, fresh: true, changed: true, same: true, wrong: true },
  });
  return runs.map((run) => ({ ...run, state: run.state as ImportRunState }));
}

export type ListedRun = Awaited<ReturnType<typeof listImportRuns>>[number];
