import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { locks } from './internal/locks.ts';
import { listCountedCommunes, reckonCommunes } from './internal/reckon-communes.server.ts';

/**
 * Reckons every commune anew, each in a transaction of its own: who reads meanwhile finds it as it was before or after, and nothing is held up. From the day of
 * the first time on levels are known. `tell` gets how many communes are done.
 */
export async function rebuildLevels({ db, clock }: { db: Database; clock: Clock }, tell: (done: number, of: number) => void = () => {}): Promise<void> {
  const communes = await listCountedCommunes(db);
  for (const [index, id] of communes.entries()) {
    await inTurn(db, locks.levels, (tx) => reckonCommunes(tx, [id], { day: vietnamDay(clock.now()), now: clock.now() }));
    tell(index + 1, communes.length);
  }
  const knownFrom = utcMidnight(vietnamDay(clock.now()));
  const builtAt = clock.now();
  await db.countingState.upsert({ where: { subject: 'commune' }, create: { subject: 'commune', builtAt, knownFrom }, update: { builtAt } });
}
