import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { certificateEnds, paperEnds } from './internal/list-ends.server.ts';
import { tellEnds, tellHeld } from './internal/tell-ends.server.ts';

/**
 * Tells sellers in the morning, by SMS, what ends in 90, 30 and 7 days, what has ended, and which listing is off sale for it. Each is told once,
 * however often this runs; of several warnings that were missed only the nearest is told. Answers how many there were to tell.
 */
export async function tellSellersOfEnds(app: { db: Database; clock: Clock; settings: { publicUrl: string } }): Promise<number> {
  const today = vietnamDay(app.clock.now());
  const ends = [...(await certificateEnds(app.db, today)), ...(await paperEnds(app.db, today))];
  const told = await tellEnds(app, { ends, today });
  return told + (await tellHeld(app));
}
