import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { locks } from './internal/locks.ts';
import { listComplaintMonths, reckonComplaints } from './internal/reckon-complaints.server.ts';

/** Reckons the complaints and takedowns of every month anew; what differs although nobody has told of a change is told, and by that mended. Answers how many cells differed. */
export async function compareComplaints({ db, clock, log }: { db: Database; clock: Clock; log: Log }): Promise<number> {
  if (!(await db.countingState.findUnique({ where: { subject: 'complaint' } }))?.builtAt) return 0;
  let all = 0;
  for (const month of await listComplaintMonths(db)) {
    const cells = await inTurn(db, locks.complaints, async (tx) => {
      const differed = await reckonComplaints(tx, month);
      // Asked after it: a change that was committed while it was reckoned has left its mark, too.
      return (await isMarked(tx, month)) ? 0 : differed;
    });
    if (cells > 0) log.warn({ month, cells }, 'complaints of a month differed from their rows and are mended');
    all += cells;
  }
  await db.countingState.update({ where: { subject: 'complaint' }, data: { comparedAt: clock.now() } });
  return all;
}

async function isMarked(tx: Db, month: string): Promise<boolean> {
  return (await tx.countingMark.findFirst({ where: { subject: 'complaint', key: month }, select: { id: true } })) !== null;
}
