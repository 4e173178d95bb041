import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { draftSlug } from './internal/free-slug.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';

/**
 * Begins a product as a draft, which only its seller sees. Name and group may be empty until it is published.
 * The id comes with the form, so that pressing twice begins one draft. 404 for an id that another seller's product has.
 */
export async function createProduct(
  { db, clock }: { db: Database; clock: Clock },
  { sellerId, productId, actor, name, groupKey }: ActOnProduct & { name: string; groupKey: string },
): Promise<void> {
  if (!isUuid(productId)) throw new Response(null, { status: 400 });
  await db.$transaction(async (tx) => {
    const { count } = await tx.product.createMany({ data: { id: productId, sellerId, slug: draftSlug(), name, groupKey }, skipDuplicates: true });
    if (count > 0) await recordProductAct({ db: tx, clock }, actor, { sellerId, product: { id: productId, name }, action: 'product.create', after: { name, groupKey } });
    else if (!(await tx.product.findFirst({ where: { id: productId, sellerId }, select: { id: true } }))) throw new Response(null, { status: 404 });
  });
}
