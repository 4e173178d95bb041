import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { lockProducts } from '../lock-product.server.ts';
import type { LockedProduct } from '../lock-product.server.ts';
import { contentOf, contentOfRows } from '../read-content.server.ts';
import { workingOf } from '../save-content.server.ts';
import { mapWaiting } from '../versions.server.ts';
import type { ProductRow } from './product-row.ts';
import { Standing, nameWord } from './standing.ts';

type Ask = { sellerId: string; rows: readonly Pick<ProductRow, 'sku' | 'tail' | 'words'>[]; lock?: boolean };

const chunk = 1_000;

/** What a seller has of the goods that rows name, by their numbers and names; locked in the order of ids where they are to be written. */
export async function findStanding(db: Db, { sellerId, rows, lock = false }: Ask): Promise<Standing> {
  const standing = new Standing();
  for (let from = 0; from < rows.length; from += chunk) {
    const ids = await findNamedProducts(db, sellerId, rows.slice(from, from + chunk));
    await addProducts(db, standing, { sellerId, ids: ids.filter((id) => !standing.products.has(id)), lock });
  }
  return standing;
}

/** A number or name may also stand only in words that wait for a review. */
async function findNamedProducts(db: Db, sellerId: string, rows: Ask['rows']): Promise<string[]> {
  const skus = rows.flatMap(({ sku, tail }) => (tail === null ? [sku] : []));
  const tails = rows.flatMap(({ tail }) => (tail === null ? [] : [tail]));
  const names = rows.flatMap(({ words: { name } }) => (name ? [nameWord(name)] : []));
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT product_id AS id FROM variant WHERE seller_id = ${sellerId}::uuid AND retired_at IS NULL AND upper(sku) = ANY (${skus})
    UNION SELECT product_id FROM variant WHERE ${tails.length > 0} AND seller_id = ${sellerId}::uuid AND retired_at IS NULL AND right(id::text, 12) = ANY (${tails})
    UNION SELECT id FROM product WHERE seller_id = ${sellerId}::uuid AND lower(name) = ANY (${names})
    UNION SELECT v.product_id FROM product_version v JOIN product p ON p.id = v.product_id
          WHERE p.seller_id = ${sellerId}::uuid AND v.state = 'submitted'
            AND (lower(v.content ->> 'name') = ANY (${names})
                 OR EXISTS (SELECT FROM jsonb_array_elements(v.content -> 'variants') each
                            WHERE upper(each ->> 'sku') = ANY (${skus}) OR right(each ->> 'id', 12) = ANY (${tails})))`;
  return found.map(({ id }) => id);
}

type Add = { sellerId: string; ids: string[]; lock: boolean };

/** Reads products as they stand, with what waits for a review and what is on the shelf: five queries, however many they are. */
export async function addProducts(db: Db, standing: Standing, { sellerId, ids, lock }: Add): Promise<void> {
  if (ids.length === 0) return;
  const products = lock ? await lockProducts(db, { sellerId, productIds: ids }) : await readProducts(db, { sellerId, ids });
  const own = products.map(({ id }) => id);
  const shelf = await db.$queryRaw<{ id: string; productId: string; stock: number }[]>`
    SELECT id, product_id AS "productId", stock FROM variant WHERE product_id = ANY (${own}::uuid[]) AND retired_at IS NULL
    ORDER BY id ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`;
  const stocks = new Map<string, Map<string, number>>();
  for (const { id, productId, stock } of shelf) stocks.set(productId, (stocks.get(productId) ?? new Map<string, number>()).set(id, stock));
  const contents = await db.product.findMany({ where: { id: { in: own } }, select: { id: true, ...contentOfRows } });
  const rows = new Map(contents.map(({ id, ...row }) => [id, contentOf(row)]));
  const waiting = await mapWaiting(db, own);
  for (const product of products) {
    const content = rows.get(product.id);
    if (content) standing.add({ product, working: workingOf(product, content, waiting.get(product.id) ?? null), stocks: stocks.get(product.id) ?? new Map() });
  }
}

async function readProducts(db: Db, { sellerId, ids }: { sellerId: string; ids: string[] }): Promise<LockedProduct[]> {
  const products = await db.product.findMany({
    where: { id: { in: ids }, sellerId },
    select: { id: true, slug: true, name: true, groupKey: true, state: true, publishedAt: true, heldAt: true, seller: { select: { state: true, slug: true, trusted: true } } },
  });
  return products.map(({ seller, ...product }) => ({ ...product, sellerState: seller.state, sellerSlug: seller.slug, trusted: seller.trusted }));
}
