import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { secretMark } from './internal/webhook-secret.server.ts';
import type { Keeper } from './system.ts';

export const deliveriesOnPage = 25;

/** An address for news with a page of what was sent there, the newest first, and what it answered each time. 404 for another officer's. */
export async function getWebhook({ db }: { db: Db }, { keeper, systemId, webhookId, page }: { keeper: Keeper; systemId: string; webhookId: string; page: number }) {
  if (!isUuid(webhookId) || !isUuid(systemId)) throw new Response(null, { status: 404 });
  const webhook = await db.webhook.findFirst({ where: { id: webhookId, systemId, removedAt: null, system: { areaId: { in: keeper.areaIds } } }, include: { system: { select: { name: true } } } });
  if (!webhook) throw new Response(null, { status: 404 });
  const [deliveries, count] = await Promise.all([
    db.webhookDelivery.findMany({ where: { webhookId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], skip: (page - 1) * deliveriesOnPage, take: deliveriesOnPage, include: { tries: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 20 } } }),
    db.webhookDelivery.count({ where: { webhookId } }),
  ]);
  const { id, url, events, pausedAt, pausedBecause, formerEndsAt, system, secret } = webhook;
  return {
    webhook: { id, url, events, pausedAt, pausedBecause, formerEndsAt, seen: secretMark(secret) },
    system: system.name,
    pages: Math.max(1, Math.ceil(count / deliveriesOnPage)),
    deliveries: deliveries.map(({ id: deliveryId, event, body, createdAt, nextAt, sentAt, givenUpAt, tries }) => ({
      id: deliveryId, event, body, createdAt, nextAt, state: sentAt ? ('sent' as const) : givenUpAt ? ('given_up' as const) : ('waits' as const),
      tries: tries.map(({ at, status, trouble, milliseconds, answer }) => ({ at, status, trouble, milliseconds, answer })),
    })),
  };
}
