import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { locks } from './internal/locks.ts';
import { sumWithheld } from './internal/withheld.server.ts';

/** Sums what the ledger withheld anew, in one step; what is marked is added after it as always. */
export async function rebuildTax({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  await inTurn(db, locks.tax, async (tx) => {
    await sumWithheld(tx);
    const builtAt = clock.now();
    await tx.countingState.upsert({ where: { subject: 'tax' }, create: { subject: 'tax', builtAt }, update: { builtAt } });
  });
}
