import type { Db } from '#app/platform/db/db.server.ts';

/** Whose paper of the checklist a scan is, and in which commune; null where it is none. Who asks decides whether it may be opened. */
export async function findScanOfCheck({ db }: { db: Db }, scanKey: string): Promise<{ sellerId: string; communeId: string } | null> {
  const check = await db.sellerCheck.findFirst({ where: { scanKey }, select: { seller: { select: { id: true, communeId: true } } } });
  return check && { sellerId: check.seller.id, communeId: check.seller.communeId };
}
