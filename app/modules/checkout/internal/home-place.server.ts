import { findProvince } from '#app/modules/areas/find-province.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Destination } from './read-quote.server.ts';

type Kept = { day: VietnamDay; place: Promise<Destination> };
const kept = new WeakMap<Db, Kept>();

/** Somewhere in the province to which the market belongs. Asked once a day: provinces change by law, not by the hour. */
export function homePlace({ db, clock, settings }: { db: Db; clock: Clock; settings: { homeProvince: string } }): Promise<Destination> {
  const day = vietnamDay(clock.now());
  const known = kept.get(db);
  if (known?.day === day) return known.place;
  const place = findProvince(db, settings.homeProvince, day).then((home) => ({ communeId: '', provinceCode: settings.homeProvince, region: home?.region ?? null }));
  kept.set(db, { day, place });
  place.catch(() => kept.delete(db));
  return place;
}
