import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { carryOutEnds } from './internal/carry-out-ends.server.ts';
import { holdUnpapered, releasePapered } from './internal/hold-listings.server.ts';

/**
 * What certificates and papers do by themselves, a little after midnight in Vietnam: what has ended no longer shows; a listing whose group may
 * not be sold without a paper that has ended is held, and goes on sale again with a new one. Running it twice, or after some days without it,
 * does nothing twice. People are told by day (`tell-sellers-of-ends`).
 */
export async function watchPapers(app: { db: Database; clock: Clock }): Promise<{ ended: number; held: number; released: number }> {
  const today = vietnamDay(app.clock.now());
  return { ended: await carryOutEnds(app, today), held: await holdUnpapered(app, today), released: await releasePapered(app) };
}
