import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { locks } from './internal/locks.ts';
import { listCountedCommunes, reckonCommunes } from './internal/reckon-communes.server.ts';

/**
 * Reckons every commune anew; what differs although nobody has told of a change, and no day has begun since, is told and by that mended. Answers how many
 * cells differed.
 */
export async function compareLevels({ db, clock, log }: { db: Database; clock: Clock; log: Log }): Promise<number> {
  if (!(await db.countingState.findUnique({ where: { subject: 'commune' } }))?.builtAt) return 0;
  let all = 0;
  for (const communeId of await listCountedCommunes(db)) {
    const cells = await inTurn(db, locks.levels, async (tx) => {
      const today = vietnamDay(clock.now());
      const isNewDay = !(await tx.countedCommune.findUnique({ where: { communeId, day: utcMidnight(today) } }));
      const differed = await reckonCommunes(tx, [communeId], { day: today, now: clock.now() });
      // Asked after it: a change that was committed while it was reckoned has left its mark, too.
      return isNewDay || (await isMarked(tx, communeId)) ? 0 : differed;
    });
    if (cells > 0) log.warn({ communeId, cells }, 'levels and flows of a commune differed from its rows and are mended');
    all += cells;
  }
  await db.countingState.update({ where: { subject: 'commune' }, data: { comparedAt: clock.now() } });
  return all;
}

async function isMarked(tx: Db, communeId: string): Promise<boolean> {
  return (await tx.countingMark.findFirst({ where: { subject: 'commune', key: communeId }, select: { id: true } })) !== null;
}
