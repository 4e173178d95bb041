import { randomUUID } from 'node:crypto';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { holdWebhook } from './internal/own-webhook.server.ts';
import { queueDeliveries } from './internal/queue-deliveries.server.ts';
import type { Keeper } from './system.ts';

type App = { db: Database; clock: Clock };
type Which = { keeper: Keeper; webhookId: string };

/** Sends a piece of news once more, under the id that it has; also one that was given up, with all its attempts anew. 404 for another's, and while the address is paused. */
export async function sendAgain({ db, clock }: App, { keeper, webhookId, deliveryId }: Which & { deliveryId: string }): Promise<void> {
  if (!isUuid(deliveryId)) throw new Response(null, { status: 404 });
  await db.$transaction(async (tx) => {
    const { pausedAt } = await holdWebhook(tx, { webhookId, keeper });
    const { count } = pausedAt ? { count: 0 } : await tx.webhookDelivery.updateMany({ where: { id: deliveryId, webhookId }, data: { attempts: 0, sentAt: null, givenUpAt: null } });
    if (count === 0) throw new Response(null, { status: 404 });
    await queueDeliveries(tx, [deliveryId], clock.now());
  });
}

/** Sends a piece of news that says nothing, to see whether it arrives. 404 for another's, and while the address is paused. */
export async function sendTest({ db, clock }: App, { keeper, webhookId }: Which): Promise<void> {
  const now = clock.now();
  await db.$transaction(async (tx) => {
    const { pausedAt } = await holdWebhook(tx, { webhookId, keeper });
    if (pausedAt) throw new Response(null, { status: 404 });
    const body = JSON.stringify({ type: 'test', timestamp: now.toISOString(), data: {} });
    const { id } = await tx.webhookDelivery.create({ data: { webhookId, event: 'test', key: `test:${randomUUID()}`, body, createdAt: now } });
    await queueDeliveries(tx, [id], now);
  });
}
