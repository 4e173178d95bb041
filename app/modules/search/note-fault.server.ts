import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** Notes why the engine cannot be kept up now; null = it can again. Answers whether that is news. */
export async function noteFault({ db, clock }: { db: Db; clock: Clock }, fault: string | null): Promise<boolean> {
  const now = clock.now();
  if (fault === null) return (await db.searchIndexState.updateMany({ where: { fault: { not: null } }, data: { fault: null, faultSince: null } })).count > 0;
  const begun = await db.searchIndexState.updateMany({ where: { fault: null }, data: { fault, faultSince: now } });
  if (begun.count === 0) await db.searchIndexState.updateMany({ where: { fault: { not: fault } }, data: { fault } });
  return begun.count > 0;
}
