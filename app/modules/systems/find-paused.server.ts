import type { Db } from '#app/platform/db/db.server.ts';

/** Of which system an address is that could not be reached, and whose it is to keep; null where it sends again. */
export async function findPaused({ db }: { db: Db }, { webhookId }: { webhookId: string }): Promise<{ systemId: string; name: string; areaId: string } | null> {
  const webhook = await db.webhook.findFirst({ where: { id: webhookId, pausedAt: { not: null }, removedAt: null }, select: { system: { select: { id: true, name: true, areaId: true } } } });
  return webhook && { systemId: webhook.system.id, name: webhook.system.name, areaId: webhook.system.areaId };
}
