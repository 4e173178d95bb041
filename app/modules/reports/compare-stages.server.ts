import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { locks } from './internal/locks.ts';
import { changedStages, liveGeneration, stageSubject } from './internal/put-stages.server.ts';
import { cellColumns, registerCellsOf, stageCellsOf } from './internal/stage-counting.server.ts';

/**
 * Compares the stages with the rows that they are made of, and the sums with the stages; what differs is told and mended. What has changed and is only not
 * counted yet is no difference. Answers how many sellers and cells differed.
 */
export async function compareStages({ db, clock, log }: { db: Database; clock: Clock; log: Log }): Promise<{ sellers: number; cells: number }> {
  const found = await inTurn(db, locks.stages, async (tx) => {
    const state = await tx.countingState.findUnique({ where: { subject: stageSubject } });
    if (!state?.builtAt) return { sellers: 0, cells: 0 };
    await tx.$executeRaw`SELECT set_config('work_mem', '128MB', true)`;
    const sellers = await markForgotten(tx, await liveGeneration(tx));
    const cells = await mendCells(tx);
    await tx.countingState.update({ where: { subject: stageSubject }, data: { comparedAt: clock.now() } });
    return { sellers, cells };
  });
  if (found.sellers + found.cells > 0) log.warn(found, 'the stages of sellers differed from what they are made of and are being mended');
  return found;
}

/** Marks sellers who have come to another stage than is kept, and of whose change nobody has told. */
function markForgotten(tx: Db, generation: number): Promise<number> {
  return tx.$executeRaw`
    WITH ${changedStages(generation, Prisma.sql`true`, Prisma.sql`true`)}
    INSERT INTO counting_mark (subject, key) SELECT ${stageSubject}, seller_id FROM changed LEFT JOIN seller s ON s.id = seller_id
    WHERE NOT EXISTS (SELECT FROM counting_mark m WHERE m.subject = ${stageSubject} AND m.key = changed.seller_id::text)
      AND NOT EXISTS (SELECT FROM counting_mark m WHERE m.subject = 'phone' AND m.key = s.phone)`;
}

/** Puts right the cells that are not the sum of the stages or of the lists. Lists that are marked as changed are counted anew anyway. */
async function mendCells(tx: Db): Promise<number> {
  const rows = await tx.$queryRaw<{ cells: number }[]>`
    WITH right_cells AS MATERIALIZED (
      ${stageCellsOf(Prisma.sql`(SELECT s.*, 1 AS sign FROM seller_stage s)`)} UNION ALL ${registerCellsOf(Prisma.sql`NOT EXISTS (SELECT FROM counting_mark m WHERE m.subject = 'register' AND m.key = h.year::text)`)}
    ),
    wrong AS MATERIALIZED (
      SELECT ${cellColumns}, coalesce(r.count, 0) AS count
      FROM right_cells r FULL JOIN (
        SELECT * FROM stage_sum w WHERE count <> 0 AND NOT (stage IN ('register', 'trained') AND EXISTS (SELECT FROM counting_mark m WHERE m.subject = 'register' AND m.key = w.year::text))
      ) w USING (${cellColumns})
      WHERE r.count IS DISTINCT FROM w.count
    ),
    mended AS (
      INSERT INTO stage_sum (${cellColumns}, count) SELECT ${cellColumns}, count FROM wrong ON CONFLICT (${cellColumns}) DO UPDATE SET count = EXCLUDED.count
    )
    SELECT count(*)::int AS cells FROM wrong`;
  return rows[0]?.cells ?? 0;
}
