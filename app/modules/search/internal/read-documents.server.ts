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

/** The next documents after a product (from the beginning: null), in the order of their ids. */
export async function readDocumentsAfter(db: Db, productId: string | null, most: number): Promise<SearchDocument[]> {
  const rows = await db.searchProduct.findMany({ where: productId ? { productId: { gt: productId } } : {}, select, orderBy: { productId: 'asc' }, take: most });
  return rows.map(toDocument);
}

/** The documents of the products in these ranges. */
export async function readDocumentsOfRanges(db: Db, from: number, to: number): Promise<SearchDocument[]> {
  const rows = await db.searchProduct.findMany({ where: { range: { gte: from, lte: to } }, select });
  return rows.map(toDocument);
}
