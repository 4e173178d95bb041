import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { cellColumns, registerCellsOf, stageCellsOf, stageFacts, stageFactsOf, stagesOf } from './stage-counting.server.ts';

/** The subject of the state of stages, and of the marks of sellers. */
export const stageSubject = 'seller';

/** The generation of counted orders that stages are made of; 0 where orders were not counted yet. */
export async function liveGeneration(tx: Db): Promise<number> {
  return (await tx.countingState.findUnique({ where: { subject: 'order' } }))?.generation ?? 0;
}

/** The sellers of `which` (a condition on `s`) whose stages are no longer those that are kept: `stages`, `before` and `changed` for a WITH. `kept` is the same condition on `t`. */
export function changedStages(generation: number, which: Prisma.Sql, kept: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    stages AS MATERIALIZED (${stagesOf(which, generation)}),
    before AS MATERIALIZED (SELECT t.* FROM seller_stage t WHERE ${kept}),
    changed AS MATERIALIZED (
      SELECT seller_id FROM stages n FULL JOIN before b USING (seller_id) WHERE (${stageFactsOf('n')}) IS DISTINCT FROM (${stageFactsOf('b')})
    )`;
}

/** Brings stages and sums to what these sellers are now: by the difference to what is kept, so that doing it again changes nothing. */
export async function putStages(tx: Db, generation: number, which: Prisma.Sql, kept: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH ${changedStages(generation, which, kept)},
    difference AS MATERIALIZED (
      SELECT seller_id, ${stageFacts}, 1 AS sign FROM stages WHERE seller_id IN (SELECT seller_id FROM changed)
      UNION ALL SELECT seller_id, ${stageFacts}, -1 FROM before WHERE seller_id IN (SELECT seller_id FROM changed)
    ),
    put AS (
      INSERT INTO seller_stage (seller_id, ${stageFacts}) SELECT seller_id, ${stageFacts} FROM stages WHERE seller_id IN (SELECT seller_id FROM changed)
      ON CONFLICT (seller_id) DO UPDATE SET ${Prisma.raw(stageFacts.sql.split(', ').map((column) => `${column} = EXCLUDED.${column}`).join(', '))}
    ),
    gone AS (DELETE FROM seller_stage WHERE seller_id IN (SELECT seller_id FROM changed EXCEPT SELECT seller_id FROM stages))
    INSERT INTO stage_sum (${cellColumns}, count) SELECT ${cellColumns}, count FROM (${stageCellsOf(Prisma.sql`difference`)}) cell
    ON CONFLICT (${cellColumns}) DO UPDATE SET count = stage_sum.count + EXCLUDED.count`;
}

/** Counts the lists of households of these years anew. */
export async function putRegisters(tx: Db, years: readonly number[]): Promise<void> {
  if (years.length === 0) return;
  await tx.$executeRaw`DELETE FROM stage_sum WHERE year = ANY (${years}::smallint[]) AND stage IN ('register', 'trained')`;
  await tx.$executeRaw`INSERT INTO stage_sum (${cellColumns}, count) SELECT ${cellColumns}, count FROM (${registerCellsOf(Prisma.sql`h.year = ANY (${years}::smallint[])`)}) cell`;
}
