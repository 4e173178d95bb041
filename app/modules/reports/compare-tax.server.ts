import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { locks } from './internal/locks.ts';
import { sumWithheld } from './internal/withheld.server.ts';

/** Compares the sums of withheld tax with the ledger; what differs is told and mended. Answers how many cells differed. */
export async function compareTax({ db, clock, log }: { db: Database; clock: Clock; log: Log }): Promise<number> {
  if (!(await db.countingState.findUnique({ where: { subject: 'tax' } }))?.builtAt) return 0;
  const cells = await inTurn(db, locks.tax, (tx) => sumWithheld(tx));
  if (cells > 0) log.warn({ cells }, 'the sums of withheld tax differed from the ledger and are mended');
  await db.countingState.update({ where: { subject: 'tax' }, data: { comparedAt: clock.now() } });
  return cells;
}
