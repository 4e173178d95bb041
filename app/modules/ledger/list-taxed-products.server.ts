import { taxClassOfGroup } from '#app/modules/catalog/tax-class.ts';
import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import type { Db } from '#app/platform/db/db.server.ts';

export type TaxedProduct = { id: string; name: string; slug: string; groupKey: string; seller: string; taxClass: TaxClass; /** Given by a person, not by its group. */ own: boolean };

const most = 30;

/** Goods of these communes whose name or seller holds what was typed; without it, those that have a tax class of their own. */
export async function listTaxedProducts({ db }: { db: Db }, { communeIds, query }: { communeIds: readonly string[]; query: string }): Promise<TaxedProduct[]> {
  const typed = query.trim();
  const like = `%${typed.replace(/[%_\\]/g, '\\$&')}%`;
  const rows = await db.$queryRaw<{ id: string; name: string; slug: string; groupKey: string; seller: string; taxClass: TaxClass | null }[]>`
    SELECT p.id, p.name, p.slug, p.group_key AS "groupKey", s.name AS seller, p.tax_class::text AS "taxClass"
    FROM product p JOIN seller s ON s.id = p.seller_id
    WHERE s.commune_id = ANY (${communeIds}) AND p.name <> ''
      AND CASE WHEN ${typed} = '' THEN p.tax_class IS NOT NULL ELSE unaccent(p.name) ILIKE unaccent(${like}) OR unaccent(s.name) ILIKE unaccent(${like}) OR p.slug = ${typed} END
    ORDER BY p.name, p.id LIMIT ${most}`;
  return rows.map(({ taxClass, ...row }) => ({ ...row, taxClass: taxClass ?? taxClassOfGroup(row.groupKey), own: taxClass !== null }));
}
