import type { Db } from '#app/platform/db/db.server.ts';
import type { SearchDocument } from '../port.ts';

const select = {
  productId: true,
  name: true,
  nameEn: true,
  alsoCalled: true,
  about: true,
  groupKey: true,
  sellerId: true,
  communeCode: true,
  districtKey: true,
  stars: true,
  price: true,
  pricePerKg: true,
  inStock: true,
  inSeason: true,
  reach: true,
  sellerKind: true,
  sizes: true,
  sold: true,
  publishedAt: true,
  range: true,
} as const;

type Row = Omit<SearchDocument, 'id'> & { productId: string };
const toDocument = ({ productId, ...row }: Row): SearchDocument => ({ id: productId, ...row });

/** The documents of these products; one that is not on sale has none. */
export async function readDocuments(db: Db, productIds: string[]): Promise<SearchDocument[]> {
  const rows = await db.searchProduct.findMany({ where: { productId: { in: productIds } }, select });
  return rows.map(toDocument);
}

/** All documents, a batch at a time, in the order of their ids. */
export async function* readAllDocuments(db: Db, batch: number): AsyncGenerator<SearchDocument[]> {
  let last: string | undefined;
  for (;;) {
    const rows = await db.searchProduct.findMany({ where: last ? { productId: { gt: last } } : {}, select, orderBy: { productId: 'asc' }, take: batch });
    if (rows.length === 0) return;
    yield rows.map(toDocument);
    last = rows.at(-1)?.productId;
  }
}
