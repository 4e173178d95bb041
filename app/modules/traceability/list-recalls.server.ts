import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';

export type RecallCase = {
  lotId: string;
  code: string;
  product: string;
  sellerName: string;
  sellerPhone: string;
  commune: string;
  harvestedOn: Date;
  amount: number;
  reason: string;
  at: Date;
  byName: string | null;
};

/** The lots that were called back in an officer's communes, the newest case first. */
export async function listRecalls({ db }: { db: Db }, { communeIds, page = 1, perPage = 30 }: { communeIds: string[]; page?: number; perPage?: number }) {
  const where = Prisma.sql`s.commune_id = ANY (${communeIds})`;
  const [recalls, [counted]] = await Promise.all([
    db.$queryRaw<RecallCase[]>`
      SELECT l.id AS "lotId", l.code, p.name AS product, s.name AS "sellerName", s.phone AS "sellerPhone", c.full_name AS commune, l.harvested_on AS "harvestedOn",
             l.amount, r.reason, r.at,
             (SELECT actor_name FROM audit_entry WHERE action = 'lot.recall' AND subject_kind = 'lot' AND subject_id = l.id::text ORDER BY at DESC LIMIT 1) AS "byName"
      FROM lot_recall r JOIN lot l ON l.id = r.lot_id JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id
      JOIN seller s ON s.id = l.seller_id JOIN area_unit c ON c.id = s.commune_id
      WHERE ${where} ORDER BY r.at DESC, l.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM lot_recall r JOIN lot l ON l.id = r.lot_id JOIN seller s ON s.id = l.seller_id WHERE ${where}`,
  ]);
  return { recalls, total: counted?.total ?? 0, page, perPage };
}

/** The lot with this printed code in an officer's communes, whether it is called back or not; null where there is none. */
export function findLotInArea({ db }: { db: Db }, { code, communeIds }: { code: string; communeIds: string[] }) {
  return db.lot.findFirst({
    where: { code: code.trim().toUpperCase(), variant: { product: { seller: { communeId: { in: communeIds } } } } },
    select: { id: true, code: true, amount: true, left: true, harvestedOn: true, recalledAt: true, variant: { select: { name: true, product: { select: { name: true, seller: { select: { name: true } } } } } } },
  });
}
