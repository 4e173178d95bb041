import type { Grade, Label } from './label.ts';
import { carries, typedAccents } from './accents.ts';
import type { TextWords } from './accents.ts';

/** A product of the catalogue as the measure sees it. */
export type Goods = { slug: string; inStock: boolean; words: TextWords };

/** What one query got: what was found, in its order, and how good that is. A null is a question that this query does not ask. */
export type Outcome = { label: Label; found: string[]; ndcg: number; recall: number; missed: boolean; accentFirst: boolean | null };

/** Means over queries. `noHit`: the share that shows nothing right (or anything, where there is nothing); `accentFirst`: of the queries with accents that some goods in stock carry. */
export type Figures = { queries: number; ndcg: number; recall: number; noHit: number; accentFirst: number | null };

const ndcgDepth = 10;
export const recallDepth = 20;
const gain = (grade: Grade | undefined) => (grade ? 2 ** grade - 1 : 0);
const discount = (index: number) => 1 / Math.log2(index + 2);

/**
 * How good a list is. Goods that are out of stock come last in this market, so in the best list they stand behind all that are in stock, whatever their grade; one that stands
 * before right goods in stock counts nothing.
 */
export function judge(label: Label, found: string[], catalogue: ReadonlyMap<string, Goods>): Outcome {
  const { grades } = label;
  const isInStock = (slug: string) => catalogue.get(slug)?.inStock ?? false;
  const accentFirst = label.asksAccents ? accentsFirst(label, found, catalogue) : null;
  if (grades.size === 0) return { label, found, ndcg: found.length > 0 ? 0 : 1, recall: found.length > 0 ? 0 : 1, missed: found.length > 0, accentFirst };
  const lastInStock = found.findLastIndex((slug) => grades.has(slug) && isInStock(slug));
  const gains = found.map((slug, index) => (!isInStock(slug) && index < lastInStock ? 0 : gain(grades.get(slug))));
  const best = [...grades].sort(([one, a], [other, b]) => Number(isInStock(other)) - Number(isInStock(one)) || b - a).map(([, grade]) => gain(grade));
  const right = found.slice(0, recallDepth).filter((slug) => grades.has(slug)).length;
  return { label, found, ndcg: discounted(gains) / discounted(best), recall: right / Math.min(grades.size, recallDepth), missed: right === 0, accentFirst };
}

function discounted(gains: number[]): number {
  return gains.slice(0, ndcgDepth).reduce((sum, each, index) => sum + each * discount(index), 0);
}

/**
 * Whether, among what is in stock, the first hit has all the words with the accents that were typed (or is right without having the words: by another name, by its place), and none that
 * only has the letters stands before one that has the accents. Null where no accents were typed, or no goods in stock have all the words so.
 */
function accentsFirst({ q, grades }: Label, found: string[], catalogue: ReadonlyMap<string, Goods>): boolean | null {
  const typed = typedAccents(q);
  const inStock = [...catalogue.values()].filter((goods) => goods.inStock);
  if (typed.length === 0 || !inStock.some(({ words }) => carries(words, typed) === 'accents')) return null;
  const kinds = found.flatMap((slug) => {
    const goods = catalogue.get(slug);
    if (!goods?.inStock) return [];
    const how = carries(goods.words, typed);
    return [how === 'neither' && grades.has(slug) ? 'right' : how];
  });
  const firstPlain = kinds.indexOf('letters');
  return (kinds[0] === 'accents' || kinds[0] === 'right') && (firstPlain < 0 || kinds.lastIndexOf('accents') < firstPlain);
}

/** The means of these queries. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const asked = outcomes.flatMap(({ accentFirst }) => (accentFirst === null ? [] : [Number(accentFirst)]));
  return {
    queries: outcomes.length,
    ndcg: mean(outcomes.map(({ ndcg }) => ndcg)),
    recall: mean(outcomes.map(({ recall }) => recall)),
    noHit: mean(outcomes.map(({ missed }) => Number(missed))),
    accentFirst: asked.length > 0 ? mean(asked) : null,
  };
}

/** The figures of every class, and of all queries under 'all'. */
export function figuresByClass(outcomes: readonly Outcome[]): Record<string, Figures> {
  const classes = [...new Set(outcomes.map(({ label }) => label.class))];
  return Object.fromEntries([...classes.map((name) => [name, figuresOf(outcomes.filter(({ label }) => label.class === name))] as const), ['all', figuresOf(outcomes)]]);
}
