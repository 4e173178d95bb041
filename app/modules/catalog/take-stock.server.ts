import { catalogueChannel } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

type Wanted = { variantId: string; quantity: number };

/**
 * Takes goods off the shelf, all or none: the statement itself refuses to go below zero. It belongs in the transaction that
 * places the order, after the variants were locked in the order of their ids; a shortage here throws and rolls all back.
 */
export async function takeStock(tx: Db, wanted: Wanted[]): Promise<void> {
  const [taken] = await tx.$queryRaw<{ count: number }[]>`
    WITH taken AS (
      UPDATE variant v SET stock = v.stock - wanted.quantity, updated_at = now()
      FROM unnest(${wanted.map((line) => line.variantId)}::uuid[], ${wanted.map((line) => line.quantity)}::int[]) AS wanted(id, quantity)
      WHERE v.id = wanted.id AND v.stock >= wanted.quantity
      RETURNING v.product_id, v.stock
    ), changed AS (INSERT INTO product_change (product_id, sold_only) SELECT product_id, bool_and(stock > 0) FROM taken GROUP BY product_id)
    SELECT count(*)::int AS count, pg_notify(${catalogueChannel}, '')::text AS told FROM taken`;
  if (taken?.count !== wanted.length) throw new Error('stock was taken while its rows were locked');
}
