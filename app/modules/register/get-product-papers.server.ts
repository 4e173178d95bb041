import { checkPapers, toRuledPaper } from '#app/modules/ocop/paper-rules.ts';
import { listPaperRules } from '#app/modules/ocop/list-paper-rules.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { findLikelyEntry } from './find-likely-entry.server.ts';

/** A seller's product with its papers, what its group needs, and where its OCOP claim stands. 404 for another's product. */
export async function getProductPapers({ db, clock }: { db: Db; clock: Clock }, own: { sellerId: string; productId: string }) {
  const product = isUuid(own.productId)
    ? await db.product.findFirst({
        where: { id: own.productId, sellerId: own.sellerId },
        select: {
          id: true, name: true, groupKey: true, state: true, heldAt: true,
          documents: { orderBy: [{ addedAt: 'desc' }, { id: 'desc' }] },
          certificates: { where: { confirmed: true }, orderBy: { endsOn: 'desc' } },
        },
      })
    : null;
  if (!product) throw new Response(null, { status: 404 });
  const today = vietnamDay(clock.now());
  const [rules, claim] = await Promise.all([
    listPaperRules({ db }, { groupKey: product.groupKey }),
    db.ocopClaim.findFirst({ where: { productId: product.id, state: { not: 'withdrawn' } }, orderBy: { claimedAt: 'desc' } }),
  ]);
  const live = claim?.state === 'open' || claim?.state === 'confirmed';
  return {
    product,
    today,
    needs: checkPapers(rules, product.documents.map(toRuledPaper), today),
    claim,
    certificate: product.certificates[0] ?? null,
    likely: live ? null : await findLikelyEntry({ db, clock }, own),
  };
}
