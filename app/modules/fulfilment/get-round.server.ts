import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** A round of a seller with its parcels: to whom, how heavy, what to collect, and each one's share of the cost. 404 for another seller's. */
export async function getRound({ db }: { db: Db }, { sellerId, roundId }: { sellerId: string; roundId: string }) {
  const round = isUuid(roundId)
    ? await db.deliveryRound.findFirst({
        where: { id: roundId, sellerId },
        include: { parcels: { orderBy: { id: 'asc' }, include: { order: { select: { code: true, group: { select: { buyerName: true, buyerPhone: true, street: true, note: true, commune: { select: { fullName: true } } } } } } } } },
      })
    : null;
  if (!round) throw new Response(null, { status: 404 });
  const parcels = round.parcels.map(({ id, orderId, state, cash, cashDue, feeActual, weightGrams, order: { code, group } }) => ({
    ...{ id, orderId, state, cash, cashDue, share: feeActual ?? 0, weightGrams, code },
    ...{ buyer: group.buyerName, phone: group.buyerPhone, street: group.street, commune: group.commune.fullName, note: group.note },
  }));
  return { id: round.id, day: dayOfUtcMidnight(round.day), cost: round.cost, parcels };
}
