import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { CommissionRuleRow } from './commission.ts';

type Row = {
  id: string; sellerId: string | null; sellerName: string | null; sellerSlug: string | null; groupKey: string | null; productId: string | null; productName: string | null; productSlug: string | null;
  rateBp: number; validFrom: VietnamDay; validTo: VietnamDay | null;
};

/** The rules of commission, those that name least first; those that are over only where they are asked for. Of sellers in these communes, and for all. */
export async function listCommissionRules({ db, clock }: { db: Db; clock: Clock }, { communeIds, over = false }: { communeIds: readonly string[]; over?: boolean }): Promise<CommissionRuleRow[]> {
  const today = vietnamDay(clock.now());
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, s.id AS "sellerId", s.name AS "sellerName", s.slug AS "sellerSlug", r.group_key AS "groupKey", p.id AS "productId", p.name AS "productName", p.slug AS "productSlug",
           r.rate_bp AS "rateBp", to_char(r.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(r.valid_to, 'YYYY-MM-DD') AS "validTo"
    FROM commission_rule r
    LEFT JOIN product p ON p.id = r.product_id
    LEFT JOIN seller s ON s.id = coalesce(r.seller_id, p.seller_id)
    WHERE (s.id IS NULL OR s.commune_id = ANY (${communeIds})) AND (${over} OR r.valid_to IS NULL OR r.valid_to >= ${today}::date)
    ORDER BY r.product_id IS NOT NULL, r.seller_id IS NOT NULL, r.group_key IS NOT NULL, s.name, r.group_key, p.name, r.valid_from DESC, r.created_at DESC`;
  return rows.map(({ sellerId, sellerName, sellerSlug, productId, productName, productSlug, ...row }) => ({
    ...row,
    seller: sellerId ? { id: sellerId, name: sellerName ?? '', slug: sellerSlug ?? '' } : null,
    product: productId ? { id: productId, name: productName ?? '', slug: productSlug ?? '' } : null,
    when: row.validFrom > today ? 'later' : row.validTo !== null && row.validTo < today ? 'over' : 'now',
  }));
}
