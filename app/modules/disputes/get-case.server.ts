import type { Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { answerDue, disputeRules } from './dispute.ts';

/** A dispute with all that there is about its order: goods, steps, words of both sides, returns, parcel, money. 404 outside the operator's area. */
export async function getCase({ db }: { db: Db }, { communeIds, disputeId }: { communeIds: readonly string[]; disputeId: string }) {
  const dispute = isUuid(disputeId)
    ? await db.dispute.findFirst({
        where: { id: disputeId, order: { seller: { communeId: { in: [...communeIds] } } } },
        include: {
          messages: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, from: true, body: true, pictureKeys: true, at: true } },
          order: {
            include: {
              seller: { select: { id: true, name: true, phone: true } },
              group: { select: { buyerName: true, buyerPhone: true, paymentMethod: true } },
              lines: { orderBy: { id: 'asc' } },
              events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
              messages: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, from: true, body: true, at: true } },
              pickupPoint: { select: { name: true, street: true, hours: true } },
              returns: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], include: { lines: { orderBy: { orderLineId: 'asc' } }, pictures: { orderBy: { position: 'asc' } } } },
              parcel: { select: { carrier: true, tracking: true, state: true, cash: true, cashDue: true, events: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, state: true, at: true, note: true } } } },
              refunds: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, cause: true, amount: true, state: true, method: true, createdAt: true, doneAt: true } },
            },
          },
        },
      })
    : null;
  if (!dispute) throw new Response(null, { status: 404 });
  // A card pays for a whole checkout.
  const payments = await db.payment.findMany({
    where: { OR: [{ orderId: dispute.orderId }, { orderId: null, groupId: dispute.order.groupId }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, method: true, state: true, amount: true, received: true, paidAt: true, createdAt: true },
  });
  const rules = await readMarketSetting(db, disputeRules);
  return { dispute, payments: payments.map(({ received, ...payment }) => ({ ...payment, received: Number(received) })), dueAt: answerDue(dispute.openedAt, rules) };
}
