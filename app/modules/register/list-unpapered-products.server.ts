import { checkPapers, toRuledPaper } from '#app/modules/ocop/paper-rules.ts';
import type { PaperRule } from '#app/modules/ocop/paper-rules.ts';
import { listPaperRules } from '#app/modules/ocop/list-paper-rules.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';

type Ask = { communeIds: string[]; communeId?: string | null; page?: number; perPage?: number };

/** Listings on sale of sellers in these communes that lack a paper which their group needs, with which; the newest listings first. */
export async function listUnpaperedProducts({ db, clock }: { db: Db; clock: Clock }, { communeIds, communeId, page = 1, perPage = 30 }: Ask) {
  const today = vietnamDay(clock.now());
  const missing = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT p.id, count(*) OVER ()::int AS total FROM product p JOIN seller s ON s.id = p.seller_id
    WHERE p.state = 'on_sale' AND s.commune_id = ANY (${communeIds}) AND (${communeId ?? null}::text IS NULL OR s.commune_id = ${communeId ?? null})
      AND EXISTS (SELECT FROM paper_rule r WHERE r.group_key = p.group_key AND NOT EXISTS (
        SELECT FROM product_document d WHERE d.product_id = p.id AND d.kind = ANY (r.kinds) AND d.refused IS NULL
          AND d.issued_on <= ${today}::date AND (d.ends_on IS NULL OR d.ends_on >= ${today}::date)))
    ORDER BY p.published_at DESC, p.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  const [rules, products] = await Promise.all([
    listPaperRules({ db }),
    db.product.findMany({ where: { id: { in: missing.map(({ id }) => id) } }, select: { id: true, slug: true, name: true, groupKey: true, documents: true, seller: { select: { name: true, commune: { select: { fullName: true } } } } } }),
  ]);
  const byId = new Map(products.map((product) => [product.id, product]));
  return {
    products: missing.flatMap(({ id }) => {
      const product = byId.get(id);
      if (!product) return [];
      const { slug, name, groupKey, documents, seller } = product;
      const lacks = checkPapers(rules.filter((rule) => rule.groupKey === groupKey), documents.map(toRuledPaper), today).flatMap(({ rule, state }): PaperRule[] => (state === 'there' ? [] : [rule]));
      return [{ id, slug, name, sellerName: seller.name, communeName: seller.commune.fullName, lacks: lacks.map((rule) => ({ name: rule.name, nameEn: rule.nameEn })) }];
    }),
    total: missing[0]?.total ?? 0,
    page,
    perPage,
  };
}
