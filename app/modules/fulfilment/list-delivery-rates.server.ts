import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { DeliveryRate, Zone } from './delivery-fee.ts';

/** The rates in force on a Vietnam day, one for each zone. */
export async function listDeliveryRates(db: Db, day: VietnamDay): Promise<Record<Zone, DeliveryRate>> {
  const rows = await db.$queryRaw<DeliveryRate[]>`
    SELECT DISTINCT ON (zone) zone::text, first_grams AS "firstGrams", first_fee AS "firstFee", step_grams AS "stepGrams", step_fee AS "stepFee"
    FROM delivery_rate WHERE valid_from <= ${day}::date ORDER BY zone, valid_from DESC`;
  const rateOf = (zone: Zone) => {
    const rate = rows.find((row) => row.zone === zone);
    if (!rate) throw new Error(`no delivery rate for zone ${zone} on ${day}`);
    return rate;
  };
  return { province: rateOf('province'), region: rateOf('region'), country: rateOf('country') };
}
