import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';

const keptDays = 7;

/** Forgets what checkouts were answered a week ago: no form is sent again so late. The key of the checkout stays with its orders. */
export async function forgetAttempts({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  await db.checkoutAttempt.deleteMany({ where: { startedAt: { lt: new Date(clock.now().getTime() - keptDays * 24 * 3_600_000) } } });
}
