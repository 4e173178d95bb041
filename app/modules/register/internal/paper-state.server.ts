import { listPaperRules } from '#app/modules/ocop/list-paper-rules.server.ts';
import { checkPapers, toRuledPaper } from '#app/modules/ocop/paper-rules.ts';
import type { RuleState } from '#app/modules/ocop/paper-rules.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

type Of = { productId: string; groupKey: string; today: VietnamDay; /** Leaves one paper out, as if it were not there. */ without?: string };

/** Where a product stands with the papers of its group. */
export async function paperStates(db: Db, { productId, groupKey, today, without }: Of): Promise<RuleState[]> {
  const [rules, papers] = await Promise.all([listPaperRules({ db }, { groupKey }), db.productDocument.findMany({ where: { productId, ...(without && { id: { not: without } }) } })]);
  return checkPapers(rules, papers.map(toRuledPaper), today);
}
