import type { Clause, ClauseWord } from '../clause.ts';

/** The clauses without which nothing less is found: what fits one that is left out fits one of these too. */
export function widestClauses(clauses: readonly Clause[]): Clause[] {
  return clauses.filter((clause, place) => !clauses.some((other, at) => at !== place && implies(clause, other) && (at < place || !implies(other, clause))));
}

/** Whether every product that fits the first clause is known to fit the second, whatever the market sells. */
export function implies(first: Clause, second: Clause): boolean {
  if (second.productIds) return false;
  if (second.size && second.size !== first.size) return false;
  if (second.from && !(first.from && isWithin(first.from.districts, second.from.districts) && isWithin(first.from.communes, second.from.communes))) return false;
  if (second.words.length > 0 && second.inName && !first.inName) return false;
  return second.words.every((word) => first.words.some((each) => wordImplies(each, word)));
}

function wordImplies(first: ClauseWord, second: ClauseWord): boolean {
  if (first.begun && !second.begun) return false;
  if (second.form === 'spelled') return first.form === 'spelled' && first.text === second.text;
  const text = foldedText(first);
  return second.begun ? text.startsWith(second.text) : text === second.text;
}

/** The word without its accents, which are the digits of a spelled one. */
export function foldedText({ text, form }: ClauseWord): string {
  return form === 'spelled' ? text.replace(/\d/g, '') || text : text;
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((each) => all.includes(each));
}
