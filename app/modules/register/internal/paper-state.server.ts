import { listPaperRules } from '#app/modules/ocop/list-paper-rules.server.ts';
import { checkPapers } from '#app/modules/ocop/paper-rules.ts';
import type { RuleState, RuledPaper } from '#app/modules/ocop/paper-rules.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

type Of = { productId: string; groupKey: string; today: VietnamDay; /** Leaves one paper out, as if it were not there. */ without?: string };

/** Where a product stands with the papers of its group. */
export async function paperStates(db: Db, { productId, groupKey, today, without }: Of): Promise<RuleState[]> {
  const [rules, papers] = await Promise.all([listPaperRules({ db }, { groupKey }), db.productDocument.findMany({ where: { productId, ...(without && { id: { not: without } }) } })]);
  return checkPapers(rules, papers.map(toRuledPaper), today);
}

export function toRuledPaper({ kind, issuedOn, endsOn, grade, refused }: { kind: RuledPaper['kind']; issuedOn: Date; endsOn: Date | null; grade: RuledPaper['grade']; refused: string | null }): RuledPaper {
  return { kind, grade, refused, issuedOn: dayOfUtcMidnight(issuedOn), endsOn: endsOn && dayOfUtcMidnight(endsOn) };
}
