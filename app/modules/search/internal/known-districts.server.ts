import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import type { FormerDistrictWithCommunes } from '#app/modules/areas/list-former-districts.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

type AreaApp = { db: Db; clock: Clock; settings: { homeProvince: string } };
type Kept = { day: VietnamDay; province: string; at: number; value: Promise<FormerDistrictWithCommunes[]> };

const kept = new WeakMap<Db, Kept>();
const lifetime = 60 * 60_000;

/** The former districts of the home province with their communes, kept in memory for an hour: the map changes only with a release, and every list needs it. */
export function knownDistricts({ db, clock, settings }: AreaApp): Promise<FormerDistrictWithCommunes[]> {
  const day = vietnamDay(clock.now());
  const known = kept.get(db);
  if (known && known.day === day && known.province === settings.homeProvince && performance.now() - known.at < lifetime) return known.value;
  const value = listFormerDistricts(db, settings.homeProvince, day);
  kept.set(db, { day, province: settings.homeProvince, at: performance.now(), value });
  value.catch(() => kept.delete(db));
  return value;
}
