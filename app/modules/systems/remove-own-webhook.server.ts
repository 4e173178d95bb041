import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { steerWebhook } from './steer-webhook.server.ts';

/** A system removes an address of its own. 404 for another system's, also of the same area, and for one that was removed. */
export async function removeOwnWebhook(app: { db: Database; clock: Clock }, { actor, systemId, areaId, webhookId }: { actor: Actor; systemId: string; areaId: string; webhookId: string }): Promise<void> {
  const own = isUuid(webhookId) && (await app.db.webhook.findFirst({ where: { id: webhookId, systemId, removedAt: null }, select: { id: true } }));
  if (!own) throw new Response(null, { status: 404 });
  await steerWebhook(app, { actor, keeper: { areaIds: [areaId] }, webhookId, what: 'remove' });
}
