import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** Deletes the sessions that have run out. Answers how many. */
export async function forgetSessions({ db, clock }: { db: Db; clock: Clock }): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { expiresAt: { lte: clock.now() } } });
  return count;
}
