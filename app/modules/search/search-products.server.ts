import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import type { ProductCard } from '#app/modules/catalog/product-card.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Facets, SearchEngine } from './port.ts';
import type { SearchQuery } from './search-query.ts';

export type SearchApp = { db: Db; clock: Clock; search: SearchEngine };
export type FoundProducts = { cards: ProductCard[]; total: number; facets: Facets };

/** Goods that answer the query, as the database has them now; empty beyond the last page. */
export async function searchProducts(app: SearchApp, query: SearchQuery): Promise<FoundProducts> {
  const { ids, total, facets } = await app.search.search(query);
  return { cards: await listProductCards(app, ids), total, facets };
}
