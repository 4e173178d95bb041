import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { stuckReasons } from '../reasons.ts';
import { keepReason } from './keep-reason.server.ts';

/** Brings the lines of these sellers to date, and only theirs. */
export async function keepSellers(db: Database, { now, sellerIds }: { now: Date; sellerIds: readonly string[] }): Promise<void> {
  const asked = { now, today: vietnamDay(now), sellerIds };
  for (const reason of stuckReasons) await db.$transaction((tx) => keepReason(tx, { reason, asked }));
}
