import type { AnyImport, Cells, Fault, ImportApp } from './import-definition.ts';
import type { RunOwner } from './import-run.ts';
import { getRun } from './internal/runs.server.ts';
import { tellFault } from './tell-fault.ts';
import { writeSheet } from './write-sheet.server.ts';
import type { SheetFormat } from './write-sheet.server.ts';
import type { Locale } from '#app/shared/locale.ts';

type Ask = RunOwner & { runId: string; format: SheetFormat; locale: Locale };

/**
 * The wrong rows of a run as a file to mend: only those, the wrong cells marked, with a last column that says why. Mended and sent, it is
 * an import like any other. 404 for another's run.
 */
export async function writeRowsToMend(app: ImportApp, definition: AnyImport, { runId, format, locale, ...owner }: Ask) {
  const run = await getRun(app.db, owner, runId);
  const rows = await app.db.importRow.findMany({ where: { runId, verdict: 'wrong' }, orderBy: { number: 'asc' }, select: { cells: true, faults: true } });
  const known = await definition.prepare(app, { sellerId: run.sellerId, options: run.options as Record<string, string>, files: null });
  return writeSheet({
    definition,
    lists: definition.lists(known),
    locale,
    format,
    withReasons: true,
    rows: rows.map(({ cells, faults }) => {
      const found = (faults ?? []) as unknown as Fault[];
      return {
        cells: cells as Cells,
        wrong: found.flatMap(({ column }) => (column === null ? [] : [column])),
        reason: found.map((fault) => reasonOf(definition, fault, locale)).join('\n'),
      };
    }),
  });
}

function reasonOf(definition: AnyImport, fault: Fault, locale: Locale): string {
  const header = definition.columns.find(({ key }) => key === fault.column)?.header[locale];
  const text = tellFault(definition, fault, locale);
  return header ? `${header}: ${text}` : text;
}
