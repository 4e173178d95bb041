import type { ProductCard } from '#app/modules/catalog/product-card.ts';
import { mayTravel } from '#app/modules/catalog/reach.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { SearchQuery } from '../search-query.ts';

/**
 * The cards that the database says are still what was asked for: the price, the stock or the stars of a hit may have changed since the engine
 * was told.
 */
export async function keepFitting(db: Db, query: SearchQuery, cards: ProductCard[]): Promise<ProductCard[]> {
  const { min, max, inStock, stars, zone } = query;
  const fitting = cards.filter(
    (card) => (!inStock || card.inStock) && (min === null || card.price >= min) && (max === null || card.price <= max) && (stars.length === 0 || stars.includes(card.stars)),
  );
  if (!zone || fitting.length === 0) return fitting;
  const products = await db.product.findMany({ where: { id: { in: fitting.map(({ id }) => id) } }, select: { id: true, reach: true } });
  const travelling = new Set(products.filter(({ reach }) => mayTravel(reach, zone)).map(({ id }) => id));
  return fitting.filter(({ id }) => travelling.has(id));
}
