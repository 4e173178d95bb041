import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { locks } from './internal/locks.ts';
import { fillSellerYears, listActingYears, sumActing } from './internal/reckon-acting.server.ts';

const mostTime = 30 * 60_000;

/**
 * Reads anew who did something on which days, all at once and in one transaction: until its end everybody reads what stood before, and the sums of orders, which are
 * there before it, wait for it.
 */
export async function rebuildActing({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  await inTurn(db, locks.acting, async (tx) => {
    // Orders by the million are sorted here: in memory as far as it goes.
    await tx.$executeRaw`SELECT set_config('work_mem', '128MB', true)`;
    await tx.sellerYear.deleteMany();
    await tx.actingSum.deleteMany();
    await fillSellerYears(tx);
    for (const year of await listActingYears(tx)) await sumActing(tx, year);
    const builtAt = clock.now();
    await tx.countingState.upsert({ where: { subject: 'acting' }, create: { subject: 'acting', builtAt }, update: { builtAt } });
  }, { timeout: mostTime });
}
