import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { TableRow } from '#app/platform/spreadsheet/table.ts';
import { foldName } from '#app/shared/text.ts';
import type { Column } from '../import-definition.ts';
import type { Layout } from '../import-run.ts';

export type LayoutProblem = { code: 'no_header' } | { code: 'column_missing'; keys: string[] } | { code: 'column_twice'; key: string };

/** Titles may stand above the headers. */
const rowsLookedAt = 10;

/** Finds the row of headers and where each column stands, whatever their order, case and accents. */
export function findLayout(rows: readonly TableRow[], columns: readonly Column[], ignoredHeaders: readonly string[]): Result<Layout, LayoutProblem> {
  const names = new Map(columns.flatMap(({ key, header, also = [] }) => [header.vi, header.en, ...also].map((name) => [foldName(name), key] as const)));
  const known = (cell: string) => names.get(foldName(cell));
  const candidates = rows.slice(0, rowsLookedAt);
  const count = ({ cells }: TableRow) => cells.filter((cell) => known(cell) !== undefined).length;
  const header = candidates.reduce<TableRow | null>((best, row) => (count(row) > (best ? count(best) : 0) ? row : best), null);
  if (!header) return failed({ code: 'no_header' });
  const layout: Layout = { columns: {}, ignored: [], headerRow: header.number };
  const passed = new Set(ignoredHeaders.map(foldName));
  for (const [index, cell] of header.cells.entries()) {
    const key = known(cell);
    if (key === undefined) {
      if (cell !== '' && !passed.has(foldName(cell))) layout.ignored.push(cell.slice(0, 60));
      continue;
    }
    if (key in layout.columns) return failed({ code: 'column_twice', key });
    layout.columns[key] = index;
  }
  const missing = columns.filter(({ key, required }) => required && !(key in layout.columns)).map(({ key }) => key);
  return missing.length > 0 ? failed({ code: 'column_missing', keys: missing }) : ok({ ...layout, ignored: layout.ignored.slice(0, 20) });
}
