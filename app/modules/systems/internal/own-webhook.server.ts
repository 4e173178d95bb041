import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { Keeper } from '../system.ts';

/** An address for news that is the officer's to keep, held until the transaction ends. 404 for another's, and for one that was removed. */
export async function holdWebhook(tx: Db, { webhookId, keeper }: { webhookId: string; keeper: Keeper }) {
  if (!isUuid(webhookId)) throw new Response(null, { status: 404 });
  await tx.$queryRaw`SELECT id FROM webhook WHERE id = ${webhookId}::uuid FOR UPDATE`;
  const webhook = await tx.webhook.findFirst({ where: { id: webhookId, removedAt: null, system: { areaId: { in: keeper.areaIds } } }, include: { system: { select: { name: true, scopes: true } } } });
  if (!webhook) throw new Response(null, { status: 404 });
  return webhook;
}
