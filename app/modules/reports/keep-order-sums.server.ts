import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { addOrders } from './internal/add-orders.server.ts';
import { locks } from './internal/locks.ts';
import { noteSellersOf } from './internal/note-sellers-of-orders.server.ts';
import { takeMarks } from './internal/take-marks.server.ts';

const most = 500;

/**
 * Brings the sums of orders to what has changed since the last time, in one transaction with the marks that it takes: the order in which changes come does not
 * matter, and one that is told twice counts once. Answers how many marks were taken; 0 also where nothing was built yet.
 */
export async function keepOrderSums({ db }: { db: Database }): Promise<number> {
  if ((await db.countingMark.findFirst({ where: { subject: 'order' }, select: { id: true } })) === null) return 0;
  return inTurn(db, locks.orderSums, async (tx) => {
    const state = await tx.countingState.findUnique({ where: { subject: 'order' } });
    if (!state?.generation) return 0;
    const { taken, keys } = await takeMarks(tx, 'order', most);
    await addOrders(tx, state.generation, Prisma.sql`o.id = ANY (${keys}::uuid[])`);
    await noteSellersOf(tx, keys);
    // A rebuild that has read them already reads them again at its end.
    if (state.building) await tx.countingMark.createMany({ data: keys.map((key) => ({ subject: 'order_again', key })) });
    return taken;
  });
}
