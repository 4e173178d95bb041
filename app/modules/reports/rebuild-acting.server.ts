import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { locks } from './internal/locks.ts';
import { listActingYears, listNextSellers, reckonSellers, sumActing } from './internal/reckon-acting.server.ts';

/** So many sellers in one transaction; the sums of orders wait no longer than for one of them. */
const atOnce = 5_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Reads anew who did something on which days, some thousand sellers at a time, and puts the counts right. The sums of orders are there before it. `tell` gets how
 * many sellers are done.
 */
export async function rebuildActing({ db, clock }: { db: Database; clock: Clock }, tell: (done: number) => void = () => {}): Promise<void> {
  let done = 0;
  for (let sellers = await listNextSellers(db, beforeAll, atOnce); sellers.length > 0; sellers = await listNextSellers(db, sellers.at(-1) ?? '', atOnce)) {
    const some = sellers;
    await inTurn(db, locks.acting, (tx) => reckonSellers(tx, some));
    tell((done += some.length));
  }
  for (const year of await listActingYears(db)) await inTurn(db, locks.acting, (tx) => sumActing(tx, year));
  const builtAt = clock.now();
  await db.countingState.upsert({ where: { subject: 'acting' }, create: { subject: 'acting', builtAt }, update: { builtAt } });
}
