import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { keptProvince } from './kept-areas.server.ts';
import type { Destination } from './read-quote.server.ts';

/** Somewhere in the province to which the market belongs. */
export async function homePlace({ db, clock, settings }: { db: Db; clock: Clock; settings: { homeProvince: string } }): Promise<Destination> {
  const home = await keptProvince(db, settings.homeProvince, vietnamDay(clock.now()));
  return { communeId: '', provinceCode: settings.homeProvince, region: home?.region ?? null };
}
