import { readSpreadsheet } from '#app/platform/spreadsheet/read-spreadsheet.server.ts';
import { usualLimits } from '#app/platform/spreadsheet/table.ts';
import type { Table, TableProblem } from '#app/platform/spreadsheet/table.ts';
import type { Prisma } from '#app/platform/db/generated/client.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { reasonHeaders } from './reason-column.ts';
import type { AnyImport, ImportApp, ImportFacts, Verdict } from './import-definition.ts';
import type { Layout } from './import-run.ts';
import { findLayout } from './internal/find-layout.ts';
import type { LayoutProblem } from './internal/find-layout.ts';
import { openFiles } from './internal/import-files.server.ts';
import type { OpenFiles, ZipProblem } from './internal/import-files.server.ts';
import { goodRows, readRows } from './internal/read-rows.ts';
import { factsOf } from './internal/runs.server.ts';
import { saveRows } from './internal/save-rows.server.ts';
import type { Preview } from './internal/save-rows.server.ts';

type Problem = TableProblem | ZipProblem | LayoutProblem | { code: 'no_rows' };

/** The job that reads a file: what each row would do to the market, for the preview. It may run again after a fault. */
export async function readImport(app: ImportApp, definition: AnyImport, runId: string): Promise<void> {
  const run = await app.db.importRun.findUnique({ where: { id: runId } });
  if (run?.state !== 'reading') return;
  const refuse = ({ code, ...facts }: Problem) =>
    app.db.importRun.updateMany({ where: { id: runId, state: 'reading' }, data: { state: 'refused', problem: code, problemFacts: facts as Prisma.InputJsonObject, doneAt: app.clock.now() } });
  const bytes = await app.storage.get(run.fileKey);
  const zip = run.zipKey ? await app.storage.get(run.zipKey) : null;
  const table = bytes ? await readSpreadsheet(bytes, { ...usualLimits, rows: definition.mostRows + 20 }) : failed({ code: 'empty' as const });
  if (!table.ok) return void (await refuse(table.problem));
  const layout = findLayout(table.value.rows, definition.columns, reasonHeaders);
  if (!layout.ok) return void (await refuse(layout.problem));
  const files = zip ? await openFiles(zip) : ok(null);
  if (!files.ok) return void (await refuse(files.problem));
  try {
    const preview = await judge(app, definition, factsOf(run, files.value), { table: table.value, layout: layout.value });
    if (!preview.ok) return void (await refuse(preview.problem));
    await app.db.importRun.update({ where: { id: runId }, data: { layout: layout.value, total: preview.value.verdicts.length, progress: 0 } });
    await saveRows(app, runId, preview.value);
  } finally {
    (files.value as OpenFiles | null)?.close();
  }
}

async function judge(app: ImportApp, definition: AnyImport, run: ImportFacts, { table, layout }: { table: Table; layout: Layout }): Promise<Result<Preview, Problem>> {
  const known = await definition.prepare(app, run);
  const rows = readRows(definition, known, table, layout);
  if (rows.length === 0) return failed({ code: 'no_rows' });
  if (rows.length > definition.mostRows) return failed({ code: 'too_many_rows', most: definition.mostRows });
  const good = goodRows(rows);
  const compared = await definition.compare(app, run, known, good);
  const wrong = rows.flatMap((each): Verdict[] => ('faults' in each ? [{ number: each.number, verdict: 'wrong', faults: each.faults }] : []));
  const verdicts = [...compared, ...wrong].sort((a, b) => a.number - b.number);
  const written = new Set(compared.filter(({ verdict }) => verdict === 'fresh' || verdict === 'changed').map(({ number }) => number));
  const pictures = good.reduce((sum, { number, row }) => sum + (written.has(number) ? (definition.countFiles?.(row) ?? 0) : 0), 0);
  return ok({ rows: new Map(rows.map((each) => [each.number, each])), verdicts, pictures });
}
