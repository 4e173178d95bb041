import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

type Goods = { sellerId: string; groupKey: string; productId: string };
type Rule = { sellerId: string | null; groupKey: string | null; productId: string | null; rateBp: number };

/**
 * The commission on each of these goods on a Vietnam day, in hundredths of a per cent: of all rules that fit, the one that names most (product,
 * then seller and group, then seller, then group, then all), the newest of equals; 0 where there is none.
 */
export async function listCommissions(db: Db, goods: readonly Goods[], day: VietnamDay): Promise<number[]> {
  const rules = await db.$queryRaw<Rule[]>`
    SELECT seller_id AS "sellerId", group_key AS "groupKey", product_id AS "productId", rate_bp AS "rateBp"
    FROM commission_rule
    WHERE valid_from <= ${day}::date AND (valid_to IS NULL OR valid_to >= ${day}::date)
      AND (seller_id IS NULL OR seller_id = ANY (${goods.map(({ sellerId }) => sellerId)}::uuid[]))
      AND (product_id IS NULL OR product_id = ANY (${goods.map(({ productId }) => productId)}::uuid[]))
    ORDER BY valid_from DESC, created_at DESC`;
  return goods.map((each) => {
    let best: { rule: Rule; rank: number } | null = null;
    for (const rule of rules) {
      const rank = fits(rule, each) ? rankOf(rule) : -1;
      if (rank > (best?.rank ?? -1)) best = { rule, rank };
    }
    return best?.rule.rateBp ?? 0;
  });
}

function fits(rule: Rule, goods: Goods): boolean {
  return (rule.sellerId ?? goods.sellerId) === goods.sellerId && (rule.groupKey ?? goods.groupKey) === goods.groupKey && (rule.productId ?? goods.productId) === goods.productId;
}

function rankOf({ sellerId, groupKey, productId }: Rule): number {
  if (productId) return 4;
  return (sellerId ? 2 : 0) + (groupKey ? 1 : 0);
}
