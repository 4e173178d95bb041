import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { queueDeliveries } from './internal/queue-deliveries.server.ts';
import type { News } from './news.ts';

/**
 * Writes news down for every address that asked for its kind, and lets it be sent. Told again, it is sent once. To a paused address it waits, but for
 * what the next day makes old.
 */
export async function spreadEvent({ db, clock }: { db: Database; clock: Clock }, { event, key, at, data }: News): Promise<void> {
  const body = JSON.stringify({ type: event, timestamp: at, data });
  const webhooks = await db.webhook.findMany({ where: { removedAt: null, events: { has: event }, system: { endedAt: null, scopes: { has: 'webhooks' } }, ...(event === 'figures.updated' && { pausedAt: null }) }, select: { id: true, pausedAt: true } });
  for (const { id: webhookId, pausedAt } of webhooks) {
    await db.$transaction(async (tx) => {
      const deliveryId = await writeDelivery(tx, { webhookId, event, key, body, createdAt: clock.now() });
      if (deliveryId && !pausedAt) await queueDeliveries(tx, [deliveryId], clock.now());
    });
  }
}

/** Null = it is written down already. */
async function writeDelivery(tx: Db, { webhookId, event, key, body, createdAt }: { webhookId: string; event: string; key: string; body: string; createdAt: Date }): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO webhook_delivery (webhook_id, event, key, body, created_at) VALUES (${webhookId}::uuid, ${event}, ${key}, ${body}, ${createdAt})
    ON CONFLICT (webhook_id, key) DO NOTHING RETURNING id`;
  return row?.id ?? null;
}
