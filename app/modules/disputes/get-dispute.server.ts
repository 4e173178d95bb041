import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { answerDue, canDispute, disputeRules } from './dispute.ts';

type Whose = { groupKey: string } | { sellerId: string };

/** The dispute about an order, or whether one can be opened, as buyer (by the key of the secret page) or seller may see it. 404 where the order is neither's. */
export async function getDispute({ db, clock }: { db: Db; clock: Clock }, { orderId, ...whose }: { orderId: string } & Whose) {
  const where = 'groupKey' in whose ? { group: { key: whose.groupKey } } : { sellerId: whose.sellerId };
  const order = isUuid(orderId)
    ? await db.order.findFirst({
        where: { id: orderId, ...where, state: { not: 'unpaid' } },
        select: {
          id: true, code: true, state: true, completedAt: true, total: true,
          group: { select: { key: true, buyerName: true } },
          seller: { select: { name: true } },
          dispute: { include: { messages: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, from: true, body: true, pictureKeys: true, at: true } } } },
        },
      })
    : null;
  if (!order) throw new Response(null, { status: 404 });
  const { dispute, ...rest } = order;
  const rules = await readMarketSetting(db, disputeRules);
  const open = 'groupKey' in whose ? canDispute(order, clock.now()) : order.state === 'return_received';
  return { order: rest, dispute, dueAt: dispute && answerDue(dispute.openedAt, rules), answerDays: rules.answerDays, canOpen: dispute === null && open };
}
export type DisputeOfOrder = Awaited<ReturnType<typeof getDispute>>;
