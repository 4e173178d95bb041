import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Written } from '../import-definition.ts';

/** Marks what became of rows: written, or wrong after all. */
export async function markWritten(tx: Db, { clock }: { clock: Clock }, runId: string, written: readonly Written[]): Promise<void> {
  const rows = written.map((each) => ('faults' in each ? { number: each.number, faults: each.faults, target: null } : { number: each.number, faults: null, target: each.target }));
  await tx.$executeRaw`
    UPDATE import_row AS stored
    SET verdict = CASE WHEN row.faults IS NULL THEN stored.verdict ELSE 'wrong'::row_verdict END,
        faults = row.faults,
        target = coalesce(row.target, stored.target),
        written_at = CASE WHEN row.faults IS NULL THEN ${clock.now()}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (number int, faults jsonb, target text)
    WHERE stored.run_id = ${runId}::uuid AND stored.number = row.number`;
  await tx.importRun.update({ where: { id: runId }, data: { progress: { increment: rows.length } } });
}

/** How many rows of each kind a run has by now. */
export async function countRun(db: Db, runId: string): Promise<{ fresh: number; changed: number; same: number; wrong: number }> {
  const counts = { fresh: 0, changed: 0, same: 0, wrong: 0 };
  const groups = await db.importRow.groupBy({ by: ['verdict'], where: { runId }, _count: true });
  for (const { verdict, _count } of groups) counts[verdict] = _count;
  return counts;
}
