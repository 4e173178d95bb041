import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { taxClasses } from './tax-class.ts';
import type { TaxClass } from './tax-class.ts';

/**
 * What a product is for the tax that is withheld from households; null = as its OCOP group has it. Counts for what is ordered from now on.
 * 404 for a product of other communes, 400 for what is no class.
 */
export async function setTaxClass({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, productId, taxClass }: { actor: Actor; communeIds: readonly string[]; productId: string; taxClass: string | null }): Promise<{ name: string }> {
  const wanted = taxClasses.find((each) => each === taxClass) ?? null;
  if (taxClass !== null && wanted === null) throw new Response(null, { status: 400 });
  return db.$transaction(async (tx) => {
    const [product] = isUuid(productId)
      ? await tx.$queryRaw<{ name: string; taxClass: TaxClass | null; sellerId: string; communeId: string }[]>`
          SELECT p.name, p.tax_class::text AS "taxClass", s.id AS "sellerId", s.commune_id AS "communeId" FROM product p JOIN seller s ON s.id = p.seller_id
          WHERE p.id = ${productId}::uuid AND s.commune_id = ANY (${communeIds}) FOR UPDATE OF p`
      : [];
    if (!product) throw new Response(null, { status: 404 });
    if (product.taxClass === wanted) return { name: product.name };
    await tx.product.update({ where: { id: productId }, data: { taxClass: wanted } });
    await recordAct({ db: tx, clock }, actor, {
      action: 'tax_class.set',
      subject: { kind: 'product', id: productId, name: product.name },
      seller: { id: product.sellerId, communeId: product.communeId },
      before: { taxClass: product.taxClass },
      after: { taxClass: wanted },
    });
    return { name: product.name };
  });
}
