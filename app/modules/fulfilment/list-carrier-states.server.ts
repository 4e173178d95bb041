import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { carrierOf } from './carriers.server.ts';
import { carrierKeys } from './port.ts';
import type { CarrierKey } from './port.ts';

export type CarrierStateView = { key: Exclude<CarrierKey, 'hand'>; on: boolean; /** Communes that it has an entry for, of all in force. */ known: number; all: number; /** Parcels without a number. */ waiting: number; /** Messages of 7 days that meant nothing to us. */ troubles: number };

/** How each carrier stands with the market: whether it is set up, what of its table lacks, what waits and what was not understood. */
export async function listCarrierStates({ db, clock, settings }: { db: Db; clock: Clock; settings: { carriers: CarrierSettings } }): Promise<CarrierStateView[]> {
  const now = clock.now();
  const day = vietnamDay(now);
  const week = new Date(now.getTime() - 7 * 24 * 3_600_000);
  const [{ all } = { all: 0 }] = await db.$queryRaw<{ all: number }[]>`
    SELECT count(*)::int AS all FROM area_unit WHERE level = 'commune' AND former_district_id IS NOT NULL AND valid_from <= ${day}::date AND (valid_to IS NULL OR valid_to >= ${day}::date)`;
  return Promise.all(
    carrierKeys.filter((key) => key !== 'hand').map(async (key) => {
      const [known, waiting, troubles] = await Promise.all([
        db.carrierCommune.count({ where: { carrier: key } }),
        db.parcel.count({ where: { carrier: key, state: 'created', tracking: null } }),
        db.carrierEvent.count({ where: { carrier: key, trouble: { not: null }, receivedAt: { gte: week } } }),
      ]);
      return { key, on: carrierOf(settings, key) !== null, known: Math.min(known, all), all, waiting, troubles };
    }),
  );
}
