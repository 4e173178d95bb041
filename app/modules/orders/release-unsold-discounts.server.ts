import { releaseDiscounts } from '#app/modules/discounts/release-discounts.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { unsoldStates } from './order.ts';
import type { OrderState } from './order.ts';

const ended: readonly OrderState[] = unsoldStates.filter((state) => state !== 'unpaid');

/** After a step: gives the discount codes of its checkout back once all its orders have ended without a sale. Doing it again gives nothing back twice. */
export async function releaseUnsoldDiscounts({ db, clock }: { db: Database; clock: Clock }, { eventId }: { eventId: string }): Promise<void> {
  const event = await db.orderEvent.findUnique({ where: { id: eventId }, select: { to: true, order: { select: { groupId: true } } } });
  if (!event || !ended.includes(event.to)) return;
  const { groupId } = event.order;
  await db.$transaction(async (tx) => {
    // An order that has ended so stays so: none of them can be sold while the codes are given back.
    if ((await tx.order.count({ where: { groupId, state: { notIn: [...ended] } } })) > 0) return;
    await releaseDiscounts(tx, { groupId, at: clock.now() });
  });
}
