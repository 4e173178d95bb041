import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { deliverySettings } from './delivery-settings.ts';
import { listRates } from './internal/list-rates.server.ts';

/** The market's rates, also those of before and to come, and the days on the way. */
export async function getMarketRates({ db, clock }: { db: Db; clock: Clock }) {
  const today = vietnamDay(clock.now());
  const [rates, { days }] = await Promise.all([listRates(db, { sellerId: null, today }), readMarketSetting(db, deliverySettings)]);
  return { today, rates, days };
}
