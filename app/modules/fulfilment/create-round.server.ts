import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { parseVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { writeParcel } from './internal/write-parcel.server.ts';
import { parseDong } from './rate-form.ts';
import { shareRoundIn } from './share-round.server.ts';

export type RoundProblem = 'too_few' | 'not_now' | 'not_together' | 'cost' | 'day';
type Input = { sellerId: string; actor: Actor; orderIds: readonly string[]; /** As they were typed. */ day: string; cost: string };

const mostCost = 100_000_000;
const mostOrders = 200;

/** Ends the transaction and takes back what it wrote. */
class Refused extends Error {}

/**
 * Joins orders of one commune to a round of a day: each gets a parcel by hand, or brings the one that waits, and the cost is shared by weight to the đồng.
 * All of them or none. Errors: `too_few` below two, `not_together` for more than one commune, `not_now` where one is not ready to be sent, `cost`, `day`.
 */
export async function createRound({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, orderIds, ...typed }: Input): Promise<Result<{ roundId: string }, { code: RoundProblem }>> {
  const ids = [...new Set(orderIds.filter(isUuid))].sort();
  const cost = parseDong(typed.cost, mostCost);
  const day = parseVietnamDay(typed.day);
  if (ids.length < 2 || ids.length > mostOrders) return failed({ code: 'too_few' });
  if (cost === null) return failed({ code: 'cost' });
  if (!day || day < vietnamDay(clock.now())) return failed({ code: 'day' });
  try {
    return await db.$transaction(async (tx) => {
      const orders = await tx.order.findMany({ where: { id: { in: ids }, sellerId }, select: { group: { select: { communeId: true } }, seller: { select: { communeId: true } } } });
      const [first] = orders;
      if (!first || orders.length < ids.length) throw new Response(null, { status: 404 });
      if (orders.some(({ group }) => group.communeId !== first.group.communeId)) return failed({ code: 'not_together' });
      const { id: roundId } = await tx.deliveryRound.create({ data: { sellerId, communeId: first.seller.communeId, day: utcMidnight(day), cost, createdAt: clock.now() } });
      for (const orderId of ids) await joinOrder({ db: tx, clock }, { sellerId, actor, orderId, roundId });
      await shareRoundIn({ db: tx, clock }, roundId);
      await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'orders', action: 'round.create', subject: { kind: 'parcel', id: roundId }, after: { day, cost, orders: ids.length } });
      return ok({ roundId });
    });
  } catch (error) {
    if (error instanceof Refused) return failed({ code: 'not_now' });
    throw error;
  }
}

async function joinOrder(app: { db: Db; clock: Clock }, { sellerId, actor, orderId, roundId }: { sellerId: string; actor: Actor; orderId: string; roundId: string }): Promise<void> {
  const { count } = await app.db.parcel.updateMany({ where: { orderId, sellerId, carrier: 'hand', state: 'created', roundId: null }, data: { roundId } });
  if (count > 0) return;
  const written = await writeParcel(app, { sellerId, orderId, actor, key: 'hand', tracking: null });
  if (!written.ok) throw new Refused();
  await app.db.parcel.update({ where: { id: written.value.parcelId }, data: { roundId } });
}
