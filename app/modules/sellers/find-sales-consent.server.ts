import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { SalesConsent } from './sales-consent.ts';

/** Before whom a shop is named with its sales today; null = before nobody. */
export async function findSalesConsent({ db, clock }: { db: Db; clock: Clock }, { sellerId }: { sellerId: string }): Promise<SalesConsent | null> {
  const found = await db.salesConsent.findFirst({ where: { sellerId, withdrawnAt: null, endsOn: { gte: utcMidnight(vietnamDay(clock.now())) } }, select: { audience: true, givenAt: true, endsOn: true } });
  return found && { ...found, endsOn: dayOfUtcMidnight(found.endsOn) };
}
