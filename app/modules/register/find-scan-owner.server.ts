import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Whose scan it is, as far as goods and the register know: `everybody` where an entry that stands in the register or a confirmed certificate
 * of a published product names it, the seller where one of its papers, claims or certificates does, `keepers` where only an entry that has
 * left the register does; null where nothing names it.
 */
export async function findScanOwner({ db }: { db: Db; clock: Clock }, key: string): Promise<'everybody' | 'keepers' | { sellerId: string; communeId: string } | null> {
  const entries = await db.registerEntry.findMany({ where: { scanKey: key }, select: { untilVersion: true } });
  if (entries.some(({ untilVersion }) => untilVersion === null)) return 'everybody';
  const shown = await db.certificate.findFirst({
    where: { scanKey: key, confirmed: true, product: { publishedAt: { not: null }, state: { notIn: ['taken_down', 'draft'] }, seller: { state: 'verified' } } },
    select: { id: true },
  });
  if (shown) return 'everybody';
  const [owner] = await db.$queryRaw<{ sellerId: string; communeId: string }[]>`
    SELECT s.id AS "sellerId", s.commune_id AS "communeId" FROM product p JOIN seller s ON s.id = p.seller_id
    WHERE p.id IN (SELECT product_id FROM product_document WHERE scan_key = ${key} UNION SELECT product_id FROM ocop_claim WHERE scan_key = ${key}
                   UNION SELECT product_id FROM ocop_certificate WHERE scan_key = ${key}) LIMIT 1`;
  return owner ?? (entries.length > 0 ? 'keepers' : null);
}
