import type { Db } from '#app/platform/db/db.server.ts';
import type { HouseholdRow, Known } from './read-row.ts';

/** Keeps which households a whole list of communes does not name, in place of what was kept of this run before. */
export async function keepAbsences(db: Db, runId: string, known: Known, rows: readonly HouseholdRow[]): Promise<void> {
  await dropAbsences(db, runId);
  const named = new Set(rows.map(({ communeId }) => communeId));
  const communes = [...named, ...[...known.became].flatMap(([closed, now]) => (named.has(now) ? [closed] : []))];
  await db.$executeRaw`
    INSERT INTO household_absence (run_id, household_id)
    SELECT ${runId}::uuid, id FROM household WHERE year = ${known.year} AND commune_id = ANY (${communes}) AND code <> ALL (${rows.map(({ code }) => code)})`;
}

export async function dropAbsences(db: Db, runId: string): Promise<void> {
  await db.householdAbsence.deleteMany({ where: { runId } });
}

/** Takes them out of the list, unless a row of the file is wrong: that row may be what seems to be missing. Answers how many went. */
export async function removeAbsences(tx: Db, runId: string): Promise<number> {
  const run = await tx.importRun.findUnique({ where: { id: runId }, select: { wrong: true } });
  const count = run?.wrong === 0 ? await tx.$executeRaw`DELETE FROM household WHERE id IN (SELECT household_id FROM household_absence WHERE run_id = ${runId}::uuid)` : 0;
  await dropAbsences(tx, runId);
  return count;
}
