import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { locks } from './internal/locks.ts';
import { listActingYears, listNextSellers, reckonSellers, sumActing } from './internal/reckon-acting.server.ts';
import { keepActing } from './keep-acting.server.ts';

const atOnce = 5_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Compares who did something with the rows that say so, and the counts with that; what differs although nobody has told of a change is told, and by that mended.
 * Answers how many years of sellers and cells differed.
 */
export async function compareActing({ db, clock, log }: { db: Database; clock: Clock; log: Log }): Promise<{ years: number; cells: number }> {
  const found = { years: 0, cells: 0 };
  if (!(await db.countingState.findUnique({ where: { subject: 'acting' } }))?.builtAt) return found;
  for (let sellers = await listNextSellers(db, beforeAll, atOnce); sellers.length > 0; sellers = await listNextSellers(db, sellers.at(-1) ?? '', atOnce)) {
    const some = sellers;
    while ((await keepActing({ db })) > 0);
    found.years += await inTurn(db, locks.acting, async (tx) => {
      const differed = await reckonSellers(tx, some);
      // Which of them a mark is for is not worth asking: what is really wrong is still told tomorrow, or by the counts.
      return (await isMarked(tx, some)) ? 0 : differed;
    });
  }
  for (const year of await listActingYears(db)) found.cells += await inTurn(db, locks.acting, (tx) => sumActing(tx, year));
  if (found.years + found.cells > 0) log.warn(found, 'who did something when differed from the rows and is mended');
  await db.countingState.update({ where: { subject: 'acting' }, data: { comparedAt: clock.now() } });
  return found;
}

async function isMarked(tx: Db, sellerIds: readonly string[]): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ marked: boolean }[]>`SELECT EXISTS (SELECT FROM counting_mark WHERE subject = 'acting' AND split_part(key, ' ', 1) = ANY (${sellerIds})) AS marked`;
  return row?.marked === true;
}
