import type { Db } from '#app/platform/db/db.server.ts';
import type { ImportRow, Prisma } from '#app/platform/db/generated/client.ts';
import { cellName } from '#app/platform/spreadsheet/table.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { AnyImport, Cells, Fault } from './import-definition.ts';
import { verdicts } from './import-run.ts';
import type { ImportRunState, Layout, RowVerdict, RunOwner } from './import-run.ts';
import { getRun } from './internal/runs.server.ts';
import { tellFault } from './tell-fault.ts';

type Ask = RunOwner & { runId: string; show: RowVerdict | null; page: number; locale: Locale };
const perPage = 50;

/** A run with a page of its rows, each with what would change and what is wrong, in words. 404 for another's run. */
export async function getImportRun({ db }: { db: Db }, definition: Pick<AnyImport, 'columns' | 'tellFault' | 'wholly'>, { runId, show, page, locale, ...owner }: Ask) {
  const run = await getRun(db, owner, runId);
  const chosen = show ?? firstWorthSeeing(run);
  const rows = await db.importRow.findMany({ where: { runId, verdict: chosen }, orderBy: { number: 'asc' }, skip: (page - 1) * perPage, take: perPage });
  const layout = (run.layout ?? { columns: {}, ignored: [], headerRow: 1 }) as Layout;
  return {
    id: run.id,
    state: run.state as ImportRunState,
    fileName: run.fileName,
    problem: run.problem ? { code: run.problem, facts: problemFacts(run.problemFacts, definition, locale) } : null,
    createdAt: run.createdAt,
    doneAt: run.doneAt,
    total: run.total,
    progress: run.progress,
    pictures: run.pictures,
    picturesDone: run.picturesDone,
    counts: { fresh: run.fresh, changed: run.changed, same: run.same, wrong: run.wrong },
    ignored: layout.ignored,
    /** Nothing of it can be written before its wrong rows are mended. */
    held: definition.wholly === true && run.wrong > 0,
    show: chosen,
    rows: rows.map((row) => viewRow(row, { definition, layout, locale })),
    page,
    pages: Math.ceil(run[chosen] / perPage),
  };
}

export type ImportRunView = Awaited<ReturnType<typeof getImportRun>>;

/** What is wrong is asked about first, then what would change. */
function firstWorthSeeing(counts: Record<RowVerdict, number>): RowVerdict {
  return (['wrong', 'changed', 'fresh', 'same'] as const).find((verdict) => counts[verdict] > 0) ?? verdicts[0];
}

/** Columns in the facts of a problem are told by their headers. */
function problemFacts(facts: Prisma.JsonValue, { columns }: Pick<AnyImport, 'columns'>, locale: Locale): Record<string, string | number> {
  const { keys, key, ...rest } = (facts ?? {}) as Record<string, string | number> & { keys?: string[]; key?: string };
  const named = (keys ?? (key ? [key] : [])).map((each) => columns.find((column) => column.key === each)?.header[locale] ?? each);
  return { ...rest, columns: named.join(', ') };
}

type Context = { definition: Pick<AnyImport, 'columns' | 'tellFault'>; layout: Layout; locale: Locale };

function viewRow(row: ImportRow, { definition, layout, locale }: Context) {
  const cells = row.cells as Cells;
  const faults = (row.faults ?? []) as unknown as Fault[];
  const before = (row.before ?? {}) as Cells;
  const header = (key: string) => definition.columns.find((column) => column.key === key)?.header[locale] ?? key;
  return {
    number: row.number,
    verdict: row.verdict as RowVerdict,
    written: row.writtenAt !== null,
    about: definition.columns.flatMap(({ key, shown }) => (shown && cells[key] ? [cells[key].slice(0, 120)] : [])),
    faults: faults.map((fault) => ({
      cell: fault.column !== null && layout.columns[fault.column] !== undefined ? cellName(layout.columns[fault.column] ?? 0, row.number) : null,
      header: fault.column === null ? null : header(fault.column),
      typed: fault.column === null ? '' : (cells[fault.column] ?? '').slice(0, 80),
      text: tellFault(definition, fault, locale),
    })),
    changes: Object.keys(before).map((key) => ({ header: header(key), before: (before[key] ?? '').slice(0, 300), after: (cells[key] ?? '').slice(0, 300) })),
  };
}
