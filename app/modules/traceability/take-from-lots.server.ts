import type { Db } from '#app/platform/db/db.server.ts';
import { utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

type OrderedLine = { id: string; variantId: string; quantity: number };

/**
 * Takes the goods of order lines from lots, the oldest first: by best-before day, then by harvest. Lots that are recalled or past their day are
 * left. What no lot covers is sold without one. It belongs in the transaction that places the order, in which the variants are locked.
 */
export async function takeFromLots(tx: Db, lines: OrderedLine[], today: VietnamDay): Promise<void> {
  await tx.$executeRaw`
    WITH wanted AS (
      SELECT * FROM unnest(${lines.map(({ id }) => id)}::uuid[], ${lines.map(({ variantId }) => variantId)}::uuid[], ${lines.map(({ quantity }) => quantity)}::int[])
        AS wanted(line_id, variant_id, quantity)
    ), held AS MATERIALIZED (
      SELECT id, variant_id, "left", best_before, harvested_on FROM lot
      WHERE variant_id IN (SELECT variant_id FROM wanted) AND "left" > 0 AND recalled_at IS NULL
        AND (best_before IS NULL OR best_before >= ${utcMidnight(today)})
      ORDER BY id FOR UPDATE
    ), queued AS (
      SELECT id, variant_id, "left",
             sum("left") OVER (PARTITION BY variant_id ORDER BY best_before NULLS LAST, harvested_on, id) - "left" AS ahead
      FROM held
    ), picked AS (
      SELECT queued.id, wanted.line_id, least(queued."left", wanted.quantity - queued.ahead)::int AS quantity
      FROM queued JOIN wanted ON wanted.variant_id = queued.variant_id
      WHERE queued.ahead < wanted.quantity
    ), taken AS (
      UPDATE lot SET "left" = lot."left" - picked.quantity FROM picked WHERE lot.id = picked.id
    )
    INSERT INTO lot_use (lot_id, order_line_id, quantity) SELECT id, line_id, quantity FROM picked`;
}
