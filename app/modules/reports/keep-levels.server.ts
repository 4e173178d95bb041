import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { locks } from './internal/locks.ts';
import { reckonCommunes } from './internal/reckon-communes.server.ts';

/** A commune is reckoned at most once in so many milliseconds, however fast its goods change. */
const rest = 3_000;
/** So many at a time: one with ten thousand listings takes a fifth of a second. */
const most = 8;

/**
 * Brings the levels and flows of communes to date in which something has changed, and of all of them on a new day: certificates begin and end by the day. Answers
 * how many communes were reckoned; 0 also where nothing was built yet.
 */
export async function keepLevels({ db, clock }: { db: Database; clock: Clock }): Promise<number> {
  if ((await listDue(db, clock)).length === 0) return 0;
  return inTurn(db, locks.levels, async (tx) => {
    const due = await listDue(tx, clock);
    if (due.length === 0) return 0;
    await tx.$executeRaw`DELETE FROM counting_mark WHERE subject = 'commune' AND key = ANY (${due})`;
    const now = clock.now();
    await reckonCommunes(tx, due, { day: vietnamDay(now), now });
    return due.length;
  });
}

async function listDue(db: Db, clock: Clock): Promise<string[]> {
  const now = clock.now();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT DISTINCT key AS id FROM counting_mark WHERE subject = 'commune'
      UNION SELECT commune_id FROM counted_commune WHERE day < ${vietnamDay(now)}::date
    ) due
    WHERE EXISTS (SELECT FROM counting_state WHERE subject = 'commune' AND built_at IS NOT NULL)
      AND NOT EXISTS (SELECT FROM counted_commune c WHERE c.commune_id = due.id AND c.day = ${vietnamDay(now)}::date AND c.reckoned_at BETWEEN ${new Date(now.getTime() - rest)} AND ${now})
    ORDER BY id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
