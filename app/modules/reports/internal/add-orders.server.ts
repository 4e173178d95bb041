import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { cellColumns, cellsOf, factsOf, summed, summedColumns } from './order-counting.server.ts';

const facts = Prisma.raw('order_id, "as", kind, paid_by, arrival_hours, invoiced, returned');
const changes = Prisma.raw('"as" = EXCLUDED."as", kind = EXCLUDED.kind, paid_by = EXCLUDED.paid_by, arrival_hours = EXCLUDED.arrival_hours, invoiced = EXCLUDED.invoiced, returned = EXCLUDED.returned');

/** The orders of `which` (a condition on `o`) whose facts are no longer those that a generation of the sums holds: `facts`, `before` and `changed` for a WITH. */
export function changedFacts(generation: number, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    facts AS MATERIALIZED (${factsOf(which)}),
    before AS MATERIALIZED (SELECT c.* FROM counted_order c JOIN "order" o ON o.id = c.order_id WHERE c.generation = ${generation} AND ${which}),
    changed AS MATERIALIZED (
      SELECT order_id FROM facts f FULL JOIN before b USING (order_id)
      WHERE (f."as", f.kind, f.paid_by, f.arrival_hours, f.invoiced, f.returned) IS DISTINCT FROM (b."as", b.kind, b.paid_by, b.arrival_hours, b.invoiced, b.returned)
    )`;
}

/** Brings the sums of a generation to what these orders are now: by the difference to what they were counted as, so that doing it again changes nothing. */
export async function addOrders(tx: Db, generation: number, which: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH ${changedFacts(generation, which)},
    difference AS MATERIALIZED (
      SELECT ${facts}, 1 AS sign FROM facts WHERE order_id IN (SELECT order_id FROM changed)
      UNION ALL SELECT ${facts}, -1 FROM before WHERE order_id IN (SELECT order_id FROM changed)
    ),
    kept AS (
      INSERT INTO counted_order (generation, ${facts}) SELECT ${generation}, ${facts} FROM facts WHERE order_id IN (SELECT order_id FROM changed) ORDER BY order_id
      ON CONFLICT (generation, order_id) DO UPDATE SET ${changes}
    ),
    gone AS (
      DELETE FROM counted_order WHERE generation = ${generation} AND order_id IN (SELECT order_id FROM changed EXCEPT SELECT order_id FROM facts)
    )
    INSERT INTO order_sum (generation, ${cellColumns}, ${summedColumns})
    SELECT ${generation}, ${cellColumns}, ${summedColumns} FROM (${cellsOf(Prisma.sql`difference`)}) cell ORDER BY ${cellColumns}
    ON CONFLICT (generation, ${cellColumns}) DO UPDATE SET ${Prisma.raw(summed.map((column) => `${column} = order_sum.${column} + EXCLUDED.${column}`).join(', '))}`;
}

/** Counts orders in a generation that holds none of them yet: without looking for what they were counted as. */
export async function fillOrders(tx: Db, generation: number, which: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH facts AS MATERIALIZED (${factsOf(which)}),
    kept AS (INSERT INTO counted_order (generation, ${facts}) SELECT ${generation}::int, ${facts} FROM facts ORDER BY order_id)
    INSERT INTO order_sum (generation, ${cellColumns}, ${summedColumns})
    SELECT ${generation}::int, ${cellColumns}, ${summedColumns} FROM (${cellsOf(Prisma.sql`(SELECT ${facts}, 1 AS sign FROM facts)`)}) cell ORDER BY ${cellColumns}`;
}
