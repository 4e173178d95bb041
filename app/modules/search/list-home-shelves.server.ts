import { listSeasonProducts } from '#app/modules/catalog/list-season-products.server.ts';
import { searchProducts } from './search-products.server.ts';
import type { SearchApp } from './search-products.server.ts';
import { emptyQuery } from './search-query.ts';

/** What the home page shows: goods in season, what sells best, what has five stars. Eight of each at most, each product once. */
export async function listHomeShelves(app: SearchApp) {
  const [season, liked, stars] = await Promise.all([
    listSeasonProducts(app, 8),
    searchProducts(app, { ...emptyQuery, inStock: true, perPage: 16 }),
    searchProducts(app, { ...emptyQuery, inStock: true, stars: [5], perPage: 8 }),
  ]);
  const shown = new Set([...season, ...stars.cards].map(({ id }) => id));
  return { season, stars: stars.cards.filter(({ id }) => !season.some((card) => card.id === id)), liked: liked.cards.filter(({ id }) => !shown.has(id)).slice(0, 8) };
}
