import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** The photograph of the paper on which a consent stands, and whom it concerns; null where there is none. Who asks decides whether it may be opened. */
export async function findScanOfConsent({ db }: { db: Db }, consentId: string): Promise<{ scanKey: string; sellerId: string; helperId: string; communeId: string } | null> {
  const consent = isUuid(consentId)
    ? await db.assistanceConsent.findUnique({ where: { id: consentId }, select: { paperKey: true, sellerId: true, helperId: true, seller: { select: { communeId: true } } } })
    : null;
  return consent?.paperKey ? { scanKey: consent.paperKey, sellerId: consent.sellerId, helperId: consent.helperId, communeId: consent.seller.communeId } : null;
}
