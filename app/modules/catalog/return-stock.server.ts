import type { Db } from '#app/platform/db/db.server.ts';
import { announceProducts } from './internal/announce-products.server.ts';

/** Puts goods back on the shelf, locking the variants in the order of their ids. It belongs in the transaction that ends the order. */
export async function returnStock(tx: Db, lines: { variantId: string; quantity: number }[]): Promise<void> {
  const products = await tx.$queryRaw<{ productId: string }[]>`
    WITH back AS (SELECT id, sum(quantity)::int AS quantity
                  FROM unnest(${lines.map((line) => line.variantId)}::uuid[], ${lines.map((line) => line.quantity)}::int[]) AS line(id, quantity) GROUP BY id),
         locked AS (SELECT v.id, back.quantity FROM variant v JOIN back ON back.id = v.id ORDER BY v.id FOR UPDATE OF v)
    UPDATE variant v SET stock = v.stock + locked.quantity, updated_at = now() FROM locked WHERE v.id = locked.id RETURNING v.product_id AS "productId"`;
  await announceProducts(tx, products.map(({ productId }) => productId));
}
