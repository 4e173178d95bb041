/**
 * Which cells of a table of areas everybody may see. Of fewer than five households nothing is told, and nothing that gives it away by subtraction:
 * the proof stands in docs/decisions/0042, the attack in hide-small.test.ts.
 */

export const fewestHouseholds = 5;
/** More of a cell's money than this may not be one household's. */
export const largestShare = 0.8;

/** What is behind a cell: several ways to count its households, its money, and how much of that is the largest household's. */
export type Behind = { households: readonly number[]; money: number; largest: number };
export type Leaf = { id: string; behind: Behind };
export type Branch = { id: string; leaves: readonly Leaf[] };

/** What is shown: nothing at all, or the whole with these branches and leaves. Empty leaves of a branch that is shown are shown, as nothing. */
export type Shown = { whole: boolean; branches: ReadonlySet<string>; leaves: ReadonlySet<string> };

const nobody: Behind = { households: [], money: 0, largest: 0 };

/** Of whom a sum of cells is: the largest household of one of them is the largest of all, as each belongs to one. */
export function together(parts: readonly Behind[]): Behind {
  return parts.reduce((sum, part) => ({
    households: part.households.map((count, way) => count + (sum.households[way] ?? 0)),
    money: sum.money + part.money,
    largest: Math.max(sum.largest, part.largest),
  }), nobody);
}

const isEmpty = ({ households, money }: Behind) => money === 0 && households.every((count) => count === 0);
const isDominated = ({ money, largest }: Behind) => largest > largestShare * money;

/** Whether a cell itself must not be told. */
export function isSmall(behind: Behind): boolean {
  return !isEmpty(behind) && (behind.households.some((count) => count < fewestHouseholds) || isDominated(behind));
}

/**
 * Whether cells hide each other: their sum can be found by subtraction, so it must itself be one that may be told; and each of them could be anything from
 * one household to five, whatever the others are. One alone never hides itself: it is small, and so would its sum be.
 */
function hideEachOther(hidden: readonly Behind[]): boolean {
  const sum = together(hidden);
  return !isDominated(sum) && sum.households.every((count) => count >= hidden.length - 1 + fewestHouseholds);
}

type Cell = { id: string; behind: Behind; mustHide: boolean };

/** Those of the parts of a sum that stay hidden: the ones that must, and as many of the smallest others as hide them. Null = no choice hides them. */
function chooseHidden(cells: readonly Cell[]): Set<string> | null {
  const filled = cells.filter(({ behind }) => !isEmpty(behind));
  const hidden = filled.filter(({ mustHide }) => mustHide);
  const others = filled.filter(({ mustHide }) => !mustHide).sort((a, b) => sizeOf(a) - sizeOf(b) || (a.id < b.id ? -1 : 1));
  while (hidden.length > 0 && !hideEachOther(hidden.map(({ behind }) => behind))) {
    const next = others.shift();
    if (!next) return null;
    hidden.push(next);
  }
  return new Set(hidden.map(({ id }) => id));
}

const sizeOf = ({ behind }: Cell) => Math.min(...behind.households);

/** Chooses what of a whole, its branches and their leaves everybody may see. A branch that is hidden hides all its leaves. */
export function hideSmall(branches: readonly Branch[]): Shown {
  const cells = branches.map(({ id, leaves }) => {
    const behind = together(leaves.map((leaf) => leaf.behind));
    const hiddenLeaves = chooseHidden(leaves.map((leaf) => ({ ...leaf, mustHide: isSmall(leaf.behind) })));
    return { id, leaves, behind, hiddenLeaves, mustHide: isSmall(behind) || hiddenLeaves === null };
  });
  const nothing: Shown = { whole: false, branches: new Set(), leaves: new Set() };
  const whole = together(cells.map(({ behind }) => behind));
  if (isSmall(whole)) return nothing;
  const chosen = chooseHidden(cells);
  // Where no choice of branches hides those that must be, the whole is told alone.
  const shown = chosen ? cells.filter(({ id }) => !chosen.has(id)) : [];
  return {
    whole: true,
    branches: new Set(shown.map(({ id }) => id)),
    leaves: new Set(shown.flatMap(({ leaves, hiddenLeaves }) => leaves.filter(({ id }) => !hiddenLeaves?.has(id)).map(({ id }) => id))),
  };
}
