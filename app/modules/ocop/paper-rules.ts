import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { EvidenceGrade, PaperKind } from './papers.ts';
import { isValidOn } from './validity.ts';

/** A paper that a group of goods needs: any one of the kinds will do. */
export type PaperRule = { groupKey: string; position: number; kinds: PaperKind[]; name: string; nameEn: string | null; staysOnSale: boolean };

export type RuledPaper = { kind: PaperKind; issuedOn: VietnamDay; endsOn: VietnamDay | null; grade: EvidenceGrade; refused: string | null };

/** A paper as its row holds it. */
export function toRuledPaper({ kind, issuedOn, endsOn, grade, refused }: { kind: PaperKind; issuedOn: Date; endsOn: Date | null; grade: EvidenceGrade; refused: string | null }): RuledPaper {
  return { kind, grade, refused, issuedOn: dayOfUtcMidnight(issuedOn), endsOn: endsOn && dayOfUtcMidnight(endsOn) };
}

/** `missing` = there never was one; `ended` = what there was has ended or was refused. */
export type RuleState = { rule: PaperRule; state: 'there' | 'missing' | 'ended' };

/** Where a product stands with the papers of its group on a day. */
export function checkPapers(rules: readonly PaperRule[], papers: readonly RuledPaper[], today: VietnamDay): RuleState[] {
  return rules.map((rule) => {
    const ofRule = papers.filter(({ kind }) => rule.kinds.includes(kind));
    if (ofRule.some((paper) => paper.refused === null && isValidOn(today, paper))) return { rule, state: 'there' };
    return { rule, state: ofRule.length > 0 ? 'ended' : 'missing' };
  });
}

/** Whether the rules keep a listing off sale: a paper without which it may not be sold has ended. What never was there is a reviewer's affair. */
export function mustBeHeld(states: readonly RuleState[]): boolean {
  return states.some(({ rule, state }) => !rule.staysOnSale && state === 'ended');
}
