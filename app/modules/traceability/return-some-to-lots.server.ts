import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Gives pieces of order lines back to the lots they were taken from, in the transaction that puts them on the shelf, in which the variants are locked.
 * Nobody knows of which lot a piece is where a line had several: it counts as one of a lot that was recalled, if there is one. Answers, by order line,
 * how many pieces are of a recalled lot: those must not go back on the shelf.
 */
export async function returnSomeToLots(tx: Db, lines: readonly { orderLineId: string; quantity: number }[]): Promise<Map<string, number>> {
  const back = await tx.$queryRaw<{ orderLineId: string; recalled: number }[]>`
    WITH wanted AS (
      SELECT * FROM unnest(${lines.map(({ orderLineId }) => orderLineId)}::uuid[], ${lines.map(({ quantity }) => quantity)}::int[]) AS wanted(line_id, quantity)
    ), held AS MATERIALIZED (
      SELECT u.lot_id, u.order_line_id, u.quantity, lot.recalled_at IS NOT NULL AS recalled, lot.harvested_on
      FROM lot_use u JOIN lot ON lot.id = u.lot_id WHERE u.order_line_id IN (SELECT line_id FROM wanted) ORDER BY lot.id FOR UPDATE OF lot, u
    ), queued AS (
      SELECT *, sum(quantity) OVER (PARTITION BY order_line_id ORDER BY recalled DESC, harvested_on DESC, lot_id) - quantity AS ahead FROM held
    ), picked AS (
      SELECT q.lot_id, q.order_line_id, q.recalled, q.quantity AS used, least(q.quantity, wanted.quantity - q.ahead)::int AS quantity
      FROM queued q JOIN wanted ON wanted.line_id = q.order_line_id WHERE q.ahead < wanted.quantity
    ), freed AS (
      DELETE FROM lot_use u USING picked p WHERE u.lot_id = p.lot_id AND u.order_line_id = p.order_line_id AND p.quantity = p.used
    ), lessened AS (
      UPDATE lot_use u SET quantity = u.quantity - p.quantity FROM picked p WHERE u.lot_id = p.lot_id AND u.order_line_id = p.order_line_id AND p.quantity < p.used
    ), sums AS (
      SELECT lot_id, sum(quantity)::int AS quantity FROM picked WHERE NOT recalled GROUP BY lot_id
    ), returned AS (
      UPDATE lot SET "left" = lot."left" + sums.quantity FROM sums WHERE lot.id = sums.lot_id
    )
    SELECT order_line_id AS "orderLineId", sum(quantity)::int AS recalled FROM picked WHERE recalled GROUP BY order_line_id`;
  return new Map(back.map(({ orderLineId, recalled }) => [orderLineId, recalled]));
}
