/** A visit has so many days to show that it helped; visits of so many days back are counted. */
export const effectDays = { solved: 30, lookBack: 210 } as const;

/** Days on the list from which each class of waiting begins: who has waited long is compared with who has waited long. */
export const waitedFrom = [0, 7, 14, 28, 56, 112] as const;

/** `visited`… of one class of waiting. */
export type EffectClass = { visited: number; visitedSolved: number; others: number; othersSolved: number };

/** `expected`: how many of the visited would have got over it as those did who were not visited; null where there is nobody to compare with. Who waits long without a visit stands in several classes, and counts among `others` in each. */
export type Effect = { visited: number; visitedSolved: number; others: number; expected: number | null };

/**
 * Adds classes of waiting up: of each, the share of those who were not visited is applied to as many as were visited. Visited sellers of a class
 * in which nobody was left alone are not compared, and so leave the comparison open.
 */
export function sumEffect(classes: readonly EffectClass[]): Effect {
  const visitedClasses = classes.filter(({ visited }) => visited > 0);
  const sum = (of: (each: EffectClass) => number) => visitedClasses.reduce((total, each) => total + of(each), 0);
  const comparable = visitedClasses.length > 0 && visitedClasses.every(({ others }) => others > 0);
  return {
    visited: sum(({ visited }) => visited),
    visitedSolved: sum(({ visitedSolved }) => visitedSolved),
    others: sum(({ others }) => others),
    expected: comparable ? sum(({ visited, others, othersSolved }) => (visited * othersSolved) / others) : null,
  };
}
