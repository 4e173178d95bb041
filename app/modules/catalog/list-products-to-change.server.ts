import type { Db } from '#app/platform/db/db.server.ts';
import { searchOf } from './internal/find-product-ids.server.ts';
import type { ProductSearch } from './internal/find-product-ids.server.ts';

const perPage = 50;

/** A page of a seller's goods to choose from, by name. */
export async function listProductsToChange({ db }: { db: Db }, { page, ...search }: ProductSearch & { page: number }) {
  const where = searchOf(search);
  const [products, total] = await Promise.all([
    db.product.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: { id: true, name: true, state: true, variants: { where: { retiredAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, name: true, price: true, stock: true } } },
    }),
    db.product.count({ where }),
  ]);
  return { products, total, page, pages: Math.ceil(total / perPage) };
}
