import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { split } from '#app/shared/split.ts';

/** Shares the cost of a round over its parcels by weight, to the đồng; those that were called off are no longer of it. Sharing again changes nothing. */
export function shareRound({ db, clock }: { db: Database; clock: Clock }, { roundId }: { roundId: string }): Promise<void> {
  return db.$transaction((tx) => shareRoundIn({ db: tx, clock }, roundId));
}

/** The same in the caller's transaction. */
export async function shareRoundIn({ db: tx, clock }: { db: Db; clock: Clock }, roundId: string): Promise<void> {
  const [round] = await tx.$queryRaw<{ cost: number }[]>`SELECT cost FROM delivery_round WHERE id = ${roundId}::uuid FOR UPDATE`;
  if (!round) return;
  await tx.parcel.updateMany({ where: { roundId, state: 'cancelled' }, data: { roundId: null, feeActual: null } });
  const parcels = await tx.$queryRaw<{ id: string; weightGrams: number }[]>`SELECT id, weight_grams AS "weightGrams" FROM parcel WHERE round_id = ${roundId}::uuid ORDER BY id FOR UPDATE`;
  const shares = split(round.cost, parcels.map(({ weightGrams }) => weightGrams));
  for (const [place, { id }] of parcels.entries()) await tx.parcel.update({ where: { id }, data: { feeActual: shares[place] ?? 0, updatedAt: clock.now() } });
}
