import { announce } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** Lets pieces of news be sent at an instant, each by one job, also where it was to be sent at another. */
export async function queueDeliveries(tx: Db, deliveryIds: string[], at: Date): Promise<void> {
  await tx.webhookDelivery.updateMany({ where: { id: { in: deliveryIds } }, data: { nextAt: at } });
  for (const deliveryId of deliveryIds) await announce(tx, 'systems.deliver', { deliveryId }, { notBefore: at, key: `deliver ${deliveryId}` });
}
