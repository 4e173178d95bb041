import type { Db } from '#app/platform/db/db.server.ts';
import type { WebhookEvent } from './system.ts';
import type { OwnWebhook } from './webhooks-api.ts';

/** The addresses of a system for news, the oldest first, as a program reads them. */
export async function listOwnWebhooks({ db }: { db: Db }, { systemId }: { systemId: string }): Promise<OwnWebhook[]> {
  const rows = await db.webhook.findMany({ where: { systemId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, url, events, createdAt, pausedAt }) => ({ id, url, events: events as WebhookEvent[], createdAt: createdAt.toISOString(), pausedAt: pausedAt?.toISOString() ?? null }));
}
