import { releaseHeldProduct } from '#app/modules/catalog/release-held-product.server.ts';
import { listPaperRules } from '#app/modules/ocop/list-paper-rules.server.ts';
import { checkPapers, toRuledPaper } from '#app/modules/ocop/paper-rules.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/**
 * Puts a held listing on sale again when every paper without which its group may not be sold is there, each with a scan: a number that
 * anybody can type does not lift what an ended paper did.
 */
export async function releaseIfThere({ db: tx, clock }: { db: Db; clock: Clock }, { productId, groupKey }: { productId: string; groupKey: string }): Promise<boolean> {
  const [rules, papers] = await Promise.all([listPaperRules({ db: tx }, { groupKey }), tx.productDocument.findMany({ where: { productId, grade: { not: 'stated' } } })]);
  const states = checkPapers(rules.filter(({ staysOnSale }) => !staysOnSale), papers.map(toRuledPaper), vietnamDay(clock.now()));
  return states.every(({ state }) => state === 'there') && releaseHeldProduct({ db: tx, clock }, { productId });
}
