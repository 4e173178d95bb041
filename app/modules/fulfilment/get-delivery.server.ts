import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { usualWays } from './delivery-options.ts';
import type { DeliveryWays } from './delivery-options.ts';
import { listRates } from './internal/list-rates.server.ts';

/** How a shop's goods come to buyers: its ways, the places where goods are fetched, its own rates with those to come, and the market's. */
export async function getDelivery({ db, clock }: { db: Db; clock: Clock }, sellerId: string) {
  const today = vietnamDay(clock.now());
  const [row, points, rates, market] = await Promise.all([
    db.sellerDelivery.findUnique({ where: { sellerId } }),
    db.pickupPoint.findMany({ where: { sellerId, closedAt: null }, include: { commune: { select: { fullName: true } } }, orderBy: { id: 'asc' } }),
    listRates(db, { sellerId, today }),
    listRates(db, { sellerId: null, today }),
  ]);
  const ways: DeliveryWays = row ? { carrier: row.carrier, ownReach: row.ownReach, ownFee: row.ownFee, ownFreeFrom: row.ownFreeFrom, readyDays: row.readyDays } : usualWays;
  return { today, ways, points: points.map(({ id, name, street, hours, commune }) => ({ id, name, street, hours, commune: commune.fullName })), rates, market };
}
