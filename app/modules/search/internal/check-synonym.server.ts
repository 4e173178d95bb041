import type { Db } from '#app/platform/db/db.server.ts';
import { plainText } from '../counted-search.ts';
import { searchProducts } from '../search-products.server.ts';
import type { SearchApp } from '../search-products.server.ts';
import { emptyQuery, parseSearchQuery } from '../search-query.ts';
import { longestRuleText } from '../synonym.ts';
import type { SynonymProblem, SynonymWords } from '../synonym.ts';
import { clashOf, wordKey } from './leads-back.ts';

/** What was typed, as it is kept; a problem where it holds no word or too much. */
export function readRuleText(typed: string): { text: string; problem: 'empty' | 'too_long' | null } {
  const text = plainText(typed);
  return { text, problem: wordKey(text) === '' ? 'empty' : [...text].length > longestRuleText ? 'too_long' : null };
}

/** Whether the market has goods that are called so, all words of it. */
export async function findsGoods(app: SearchApp, text: string): Promise<boolean> {
  const { q } = parseSearchQuery(new URLSearchParams({ q: text }));
  const { total, reading } = await searchProducts(app, { ...emptyQuery, q, perPage: 1 });
  return total > 0 && reading?.change !== 'fewer-words';
}

/** Why the words cannot become a synonym beside those in force; null where they can. */
export async function findClash(db: Db, wanted: SynonymWords): Promise<SynonymProblem | null> {
  return clashOf(wanted, await db.searchSynonym.findMany({ where: { endedAt: null }, select: { typed: true, meant: true, bothWays: true } }));
}
