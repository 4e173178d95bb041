import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { locks } from './internal/locks.ts';
import { reckonComplaints } from './internal/reckon-complaints.server.ts';
import { takeMarks } from './internal/take-marks.server.ts';

const most = 500;

/** Brings the complaints and takedowns of months to date in which one has come or was answered. Answers how many marks were taken. */
export async function keepComplaints({ db }: { db: Database }): Promise<number> {
  if ((await db.countingMark.findFirst({ where: { subject: 'complaint' }, select: { id: true } })) === null) return 0;
  return inTurn(db, locks.complaints, async (tx) => {
    const { taken, keys } = await takeMarks(tx, 'complaint', most);
    for (const month of keys) await reckonComplaints(tx, month as VietnamMonth);
    return taken;
  });
}
