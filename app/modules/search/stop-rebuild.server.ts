import type { Db } from '#app/platform/db/db.server.ts';

/** Stops the filling of a second index after the batch that is at work. What it has done is kept, and `begin-rebuild` goes on from there. */
export async function stopRebuild({ db }: { db: Db }): Promise<void> {
  await db.searchIndexState.updateMany({ where: { buildingUid: { not: null } }, data: { stopped: true } });
}
