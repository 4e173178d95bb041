import { evidenceKeyOf } from '#app/modules/returns/evidence.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

type Whose = { groupKey: string } | { sellerId: string; orderId: string } | { communeIds: readonly string[]; disputeId: string };

/** A picture of a return or a dispute, for those whose matter it is: the buyer by the key, the seller of the order, the operator of the case. 404 for everybody else. */
export async function findCasePicture({ db, storage }: { db: Db; storage: Storage }, { file, ...whose }: { file: string } & Whose): Promise<Uint8Array<ArrayBuffer>> {
  const key = evidenceKeyOf(file);
  const order = ofWhom(whose);
  const ofReturn = key && order ? await db.returnPicture.findFirst({ where: { key, request: { order } }, select: { key: true } }) : null;
  const ofDispute = key && order && !ofReturn ? await db.disputeMessage.findFirst({ where: { pictureKeys: { has: key }, dispute: { order } }, select: { id: true } }) : null;
  const bytes = key && (ofReturn || ofDispute) ? await storage.get(key) : null;
  if (!bytes) throw new Response(null, { status: 404 });
  return bytes;
}

/** The orders of which somebody may see pictures; null where the address names nothing. */
function ofWhom(whose: Whose) {
  if ('groupKey' in whose) return { group: { key: whose.groupKey } };
  if ('sellerId' in whose) return isUuid(whose.orderId) ? { id: whose.orderId, sellerId: whose.sellerId } : null;
  return isUuid(whose.disputeId) ? { dispute: { id: whose.disputeId }, seller: { communeId: { in: [...whose.communeIds] } } } : null;
}
