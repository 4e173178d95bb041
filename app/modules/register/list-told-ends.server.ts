import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** Of how many certificates and papers sellers were told on a Vietnam day that they end or have ended, by the commune of the seller. */
export function listToldEnds({ db }: { db: Db }, day: VietnamDay): Promise<{ communeId: string; count: number }[]> {
  return db.$queryRaw`
    SELECT s.commune_id AS "communeId", count(DISTINCT n.subject_id)::int AS count
    FROM end_notice n
    JOIN (SELECT id, product_id FROM ocop_certificate UNION ALL SELECT id, product_id FROM product_document) paper ON paper.id = n.subject_id
    JOIN product p ON p.id = paper.product_id
    JOIN seller s ON s.id = p.seller_id
    WHERE n.told_at >= ${startOfVietnamDay(day)} AND n.told_at < ${startOfVietnamDay(addDays(day, 1))}
    GROUP BY s.commune_id ORDER BY s.commune_id`;
}
