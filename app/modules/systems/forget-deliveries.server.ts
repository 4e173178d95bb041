import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { daysFrom } from './internal/days-from.ts';

const keptDays = 90;

/** By night: what became of news is kept for 90 days. */
export async function forgetDeliveries({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  await db.webhookDelivery.deleteMany({ where: { createdAt: { lt: daysFrom(clock.now(), -keptDays) } } });
}
