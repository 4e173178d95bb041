import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { countEffect } from './internal/count-effect.server.ts';
import { keepReason } from './internal/keep-reason.server.ts';
import { stuckReasons } from './reasons.ts';

/** The whole market is asked, each reason in a transaction of its own. */
const patience = { timeout: 300_000 };

/**
 * Asks the rows of the whole market who is stuck, brings every list to date, and counts anew whether visits helped. Each night, after certificates
 * have ended; `followWorkLists` takes in between what happens by day. Run twice it changes nothing.
 */
export async function keepWorkLists({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  const now = clock.now();
  const asked = { now, today: vietnamDay(now), sellerIds: null };
  for (const reason of stuckReasons) await db.$transaction((tx) => keepReason(tx, { reason, asked }), patience);
  await db.$transaction((tx) => countEffect(tx, asked), patience);
}
