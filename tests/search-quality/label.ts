/**
 * What a buyer wants, as the goods of the demonstration that are right, by how right they are. The values are slugs, parted by spaces; each need is complete over the
 * whole demonstration. 3 = exactly it; 2 = good: another form of it; 1 = acceptable: it is made with it, or does the same.
 * Grades say what the buyer wants, whatever the search does today.
 */
export type Need = {
  3?: string;
  2?: string;
  1?: string;
  /** The market has nothing of it, and no goods may be shown as if it had. */
  nothing?: true;
};

/** Queries as one types them, each with what is meant: the name of a need or one of its own. */
export type LabelFile<Name extends string = string> = {
  /** The class under which the figures stand; a class may have several files. */
  class: string;
  /** The accents that stand in these queries are not those of the words that are meant, so the accents are not asked for. */
  wrongAccents?: true;
  labels: readonly (readonly [q: string, need: Name | Need])[];
};

export type Grade = 1 | 2 | 3;
export type Label = { q: string; class: string; grades: ReadonlyMap<string, Grade>; asksAccents: boolean };

/** The grades of a need by the slugs of goods. Throws where a product has two. */
export function gradesOf(need: Need): Map<string, Grade> {
  const grades = new Map<string, Grade>();
  for (const grade of [3, 2, 1] as const) {
    for (const slug of need[grade]?.split(/\s+/).filter(Boolean) ?? []) {
      if (grades.has(slug)) throw new Error(`${slug} has two grades in one need`);
      grades.set(slug, grade);
    }
  }
  if ((grades.size === 0) !== (need.nothing === true)) throw new Error('A need has right goods, or says that there is nothing.');
  return grades;
}
