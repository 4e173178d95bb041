import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import type { ProductCard } from '#app/modules/catalog/product-card.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { keepFitting } from './internal/keep-fitting.server.ts';
import { readingsOf } from './internal/reading/understand.ts';
import type { LexiconReader } from './lexicon-reader.server.ts';
import { emptyFacets } from './port.ts';
import type { Facets, SearchEngine } from './port.ts';
import type { Reading } from './reading.ts';
import type { SearchQuery } from './search-query.ts';

export type SearchApp = { db: Db; clock: Clock; search: Pick<SearchEngine, 'search'>; lexicon: LexiconReader };
/** `reading` is the one that found them, the first one where none did; null for a query without text. */
export type FoundProducts = { cards: ProductCard[]; total: number; facets: Facets; reading: Reading | null };

/**
 * Goods that answer the query, as the database has them now: a hit that is no longer on sale or no longer fits is neither shown nor counted. Empty
 * beyond the last page.
 */
export async function searchProducts(app: SearchApp, query: SearchQuery): Promise<FoundProducts> {
  if (query.q === '') return { ...(await found(app, query, null)), reading: null };
  let first: Reading | null = null;
  for (const reading of readingsOf(query.q, await app.lexicon.read(), { exact: query.exact })) {
    const answer = await found(app, query, reading);
    if (answer.total > 0) return answer;
    first ??= reading;
  }
  return { cards: [], total: 0, facets: emptyFacets(), reading: first };
}

async function found(app: SearchApp, query: SearchQuery, reading: Reading | null): Promise<FoundProducts> {
  const { ids, total, facets } = await app.search.search(query, reading?.clauses ?? []);
  const cards = await keepFitting(app.db, query, await listProductCards(app, ids));
  return { cards, total: total - (ids.length - cards.length), facets, reading };
}
