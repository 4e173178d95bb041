import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { zones } from '../rate-form.ts';
import type { NewRate } from '../rate-form.ts';

export type RateRow = NewRate & { when: 'now' | 'later' | 'before' };

/** All rates of a seller, or those of the market: zone by zone, the newest first, and which of them are in force. */
export async function listRates(db: Db, { sellerId, today }: { sellerId: string | null; today: VietnamDay }): Promise<RateRow[]> {
  const rows = sellerId === null ? await db.deliveryRate.findMany() : await db.sellerDeliveryRate.findMany({ where: { sellerId } });
  return zones.flatMap((zone) => {
    const ofZone = rows.filter((row) => row.zone === zone).map((row) => ({ ...row, from: dayOfUtcMidnight(row.validFrom) })).sort((a, b) => (a.from < b.from ? 1 : -1));
    const inForce = ofZone.find(({ from }) => from <= today);
    return ofZone.map(({ from, firstGrams, firstFee, stepGrams, stepFee }) => ({ zone, from, firstGrams, firstFee, stepGrams, stepFee, when: from > today ? 'later' : from === inForce?.from ? 'now' : 'before' }));
  });
}
