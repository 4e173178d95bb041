import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { locks } from './internal/locks.ts';
import { takeMarks } from './internal/take-marks.server.ts';
import { addWithheld } from './internal/withheld.server.ts';

const most = 2_000;

/** Adds what the ledger's new sales and refunds withheld. Answers how many marks were taken; 0 also where nothing was built yet. */
export async function keepTax({ db }: { db: Database }): Promise<number> {
  if ((await db.countingMark.findFirst({ where: { subject: 'tax' }, select: { id: true } })) === null) return 0;
  return inTurn(db, locks.tax, async (tx) => {
    if (!(await tx.countingState.findUnique({ where: { subject: 'tax' } }))?.builtAt) return 0;
    const { taken, keys } = await takeMarks(tx, 'tax', most);
    await addWithheld(tx, keys);
    return taken;
  });
}
