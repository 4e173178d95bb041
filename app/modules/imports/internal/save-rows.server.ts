import type { ImportApp, Verdict } from '../import-definition.ts';
import { verdicts as allVerdicts } from '../import-run.ts';
import type { RowVerdict } from '../import-run.ts';
import type { ReadRow } from './read-rows.ts';

/** What each row of a spreadsheet would do. */
export type Preview = { rows: Map<number, ReadRow>; verdicts: Verdict[]; pictures: number };

const chunk = 1_000;

/** Keeps what each row would do, and then shows the preview. A second try begins anew. */
export async function saveRows({ db, clock }: ImportApp, runId: string, { rows, verdicts, pictures }: Preview): Promise<void> {
  await db.importRow.deleteMany({ where: { runId } });
  const counts: Record<RowVerdict, number> = { fresh: 0, changed: 0, same: 0, wrong: 0 };
  for (const { verdict } of verdicts) counts[verdict] += 1;
  for (let from = 0; from < verdicts.length; from += chunk) {
    const part = verdicts.slice(from, from + chunk).map((each) => ({
      number: each.number,
      verdict: each.verdict,
      cells: rows.get(each.number)?.cells ?? {},
      faults: each.verdict === 'wrong' ? each.faults : null,
      target: 'target' in each ? each.target : null,
      before: each.verdict === 'changed' ? each.before : null,
    }));
    await db.$executeRaw`
      INSERT INTO import_row (run_id, number, verdict, cells, faults, target, before)
      SELECT ${runId}::uuid, number, verdict::row_verdict, cells, faults, target, before
      FROM jsonb_to_recordset(${JSON.stringify(part)}::jsonb) AS row (number int, verdict text, cells jsonb, faults jsonb, target text, before jsonb)`;
    await db.importRun.update({ where: { id: runId }, data: { progress: Math.min(from + chunk, verdicts.length) } });
  }
  await db.importRun.updateMany({ where: { id: runId, state: 'reading' }, data: { ...pickCounts(counts), pictures, state: 'preview', readAt: clock.now() } });
}

function pickCounts(counts: Record<RowVerdict, number>) {
  return Object.fromEntries(allVerdicts.map((verdict) => [verdict, counts[verdict]]));
}
