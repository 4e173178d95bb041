import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { lastDayOfMonth, monthOf, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { locks } from './internal/locks.ts';
import { listCountedCommunes } from './internal/reckon-communes.server.ts';
import { listLevels } from './internal/month-lists.server.ts';
import { reckonLevels } from './internal/reckon-levels.server.ts';

/**
 * Reckons what there was at the ends of past days, given in their order, before anything was reckoned: for a market whose rows tell since when they are what they are
 * and have not changed since, as those of a demonstration. Levels are then known from the first of these days on. Does nothing where any are known.
 */
export async function reckonPastLevels({ db }: { db: Database }, days: readonly VietnamDay[]): Promise<void> {
  const communes = await listCountedCommunes(db);
  await inTurn(db, locks.levels, async (tx) => {
    const [first] = days;
    if (!first || (await tx.countingState.findUnique({ where: { subject: 'commune' } }))) return;
    for (const day of days) {
      await reckonLevels(tx, communes, day);
      if (day === lastDayOfMonth(monthOf(day))) await listLevels(tx, communes, monthOf(day));
    }
    await tx.countingState.create({ data: { subject: 'commune', knownFrom: utcMidnight(first) } });
  });
}
