/** Money that does not fit. */
export const caseKinds = ['too_little', 'too_much', 'too_late', 'twice', 'unknown_note', 'wrong_account', 'implausible', 'card_dispute', 'refund_failed'] as const;
export type CaseKind = (typeof caseKinds)[number];

/**
 * How a case can end. `paid_rest`, `won` and `sent_outside` happen by themselves. `take_up`: the order lives again, as long as its goods are there. `assign`: the transfer was
 * for this payment. `not_ours`: it has nothing to do with the market. `send_again`: the provider tries once more. `noted`: settled otherwise, in words.
 */
export const solutions = ['paid_rest', 'won', 'sent_outside', 'send_again', 'call_off', 'give_back', 'take_up', 'assign', 'not_ours', 'noted'] as const;
export type Solution = (typeof solutions)[number];

/** What a person may press, the proposal first. */
export const solutionsOf: Record<CaseKind, readonly Solution[]> = {
  too_little: ['call_off'],
  too_much: ['give_back'],
  twice: ['give_back'],
  too_late: ['take_up', 'give_back'],
  unknown_note: ['assign', 'not_ours'],
  wrong_account: ['noted'],
  implausible: ['noted'],
  card_dispute: ['noted'],
  refund_failed: ['send_again', 'noted'],
};

/** Those about the operator's own provider: no seller's to settle. */
export const officersOnly: readonly CaseKind[] = ['card_dispute', 'refund_failed'];

/** Those that no person chooses. */
export const byItself: readonly Solution[] = ['paid_rest', 'won', 'sent_outside'];

/** Those that need a word of why. */
export const needsNote: readonly Solution[] = ['noted'];

/** A transfer beyond this is no payment of the market: it is looked at by a person before it counts. */
export const plausible = 1_000_000_000n;
