import { releaseDiscounts } from '#app/modules/discounts/release-discounts.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { calledOffStates } from './order.ts';

/** After a step: gives the discount codes of its checkout back once all its orders have ended without a sale. Doing it again gives nothing back twice. */
export async function releaseUnsoldDiscounts({ db, clock }: { db: Database; clock: Clock }, { eventId }: { eventId: string }): Promise<void> {
  const event = await db.orderEvent.findUnique({ where: { id: eventId }, select: { to: true, order: { select: { groupId: true } } } });
  if (!event || !calledOffStates.includes(event.to)) return;
  const { groupId } = event.order;
  await db.$transaction(async (tx) => {
    // Held, because late money can take up a cancelled order at the same moment.
    const orders = await tx.$queryRaw<{ isCalledOff: boolean }[]>`
      SELECT state = ANY (${[...calledOffStates]}::order_state[]) AS "isCalledOff" FROM "order" WHERE group_id = ${groupId}::uuid ORDER BY id FOR SHARE`;
    if (orders.every(({ isCalledOff }) => isCalledOff)) await releaseDiscounts(tx, { groupId, at: clock.now() });
  });
}
