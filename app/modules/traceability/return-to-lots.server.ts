import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Gives back to their lots what order lines took, in the transaction that ends the order without a sale. Answers, by variant, how many
 * pieces are of a lot that was recalled meanwhile: those must not go back on the shelf.
 */
export async function returnToLots(tx: Db, orderLineIds: string[]): Promise<Map<string, number>> {
  const back = await tx.$queryRaw<{ variantId: string; recalled: number }[]>`
    WITH freed AS (
      DELETE FROM lot_use WHERE order_line_id = ANY (${orderLineIds}::uuid[]) RETURNING lot_id, quantity
    ), sums AS (
      SELECT lot_id, sum(quantity)::int AS quantity FROM freed GROUP BY lot_id
    ), returned AS (
      UPDATE lot SET "left" = CASE WHEN recalled_at IS NULL THEN "left" + sums.quantity ELSE "left" END
      FROM sums WHERE lot.id = sums.lot_id
      RETURNING lot.variant_id, CASE WHEN lot.recalled_at IS NULL THEN 0 ELSE sums.quantity END AS recalled
    )
    SELECT variant_id AS "variantId", sum(recalled)::int AS recalled FROM returned GROUP BY variant_id`;
  return new Map(back.filter(({ recalled }) => recalled > 0).map(({ variantId, recalled }) => [variantId, recalled]));
}
