import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { moveParcelIn } from './internal/move-parcel.server.ts';

type Input = { sellerId: string; actor: Actor; roundId: string };

/** Notes every parcel of a round that still waits as sent, and its order with it. Doing it twice is harmless. 404 for another seller's round. */
export async function leaveRound({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, roundId }: Input): Promise<void> {
  const round = isUuid(roundId) ? await db.deliveryRound.findFirst({ where: { id: roundId, sellerId }, select: { id: true } }) : null;
  if (!round) throw new Response(null, { status: 404 });
  await db.$transaction(async (tx) => {
    const waiting = await tx.parcel.findMany({ where: { roundId, state: { in: ['created', 'picking'] } }, select: { id: true }, orderBy: { id: 'asc' } });
    if (waiting.length === 0) return;
    for (const { id } of waiting) await moveParcelIn({ db: tx, clock }, { parcelId: id, state: 'in_transit', cash: null, at: clock.now(), by: 'seller', note: null, actor });
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'orders', action: 'parcel.move', subject: { kind: 'parcel', id: roundId }, after: { state: 'in_transit', parcels: waiting.length } });
  });
}
