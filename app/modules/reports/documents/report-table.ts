import type { CellFormat } from '#app/platform/spreadsheet/write-sheets.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import type { Worths } from './report-content.ts';
import type { ReportWords } from './report-words.ts';

export type TableColumn = { head: string; format: CellFormat; /** In letters. */ width: number };
/** Null = not known. `format` counts for the numbers of the whole row, but those of columns of shares. */
export type TableRow = { cells: (string | number | null)[]; format?: CellFormat; look?: 'total' };
/** A table of a report: printed on its page, and a sheet of its spreadsheet. `wide`: it lies across on paper of its own. */
export type ReportTable = { key: string; title: string; notes: string[]; columns: TableColumn[]; rows: TableRow[]; wide?: boolean };

export function formatOf(key: IndicatorKey): CellFormat {
  const { unit } = indicators[key];
  if (unit === 'share' || unit === 'growth') return 'share';
  return unit === 'count' || unit === 'dong' ? 'whole' : 'decimal';
}

/** As many digits as anybody reads; a share as a number from 0 to 1. */
export const round = (worth: number | null | undefined): number | null => (worth === null || worth === undefined ? null : Math.round(worth * 10_000) / 10_000);

export const columnOf = (key: IndicatorKey, words: ReportWords): TableColumn => ({ head: words.figureIn(key, { short: true }), format: formatOf(key), width: indicators[key].unit === 'dong' ? 19 : 12 });
export const cellsOf = (worths: Worths, keys: readonly IndicatorKey[]) => keys.map((key) => round(worths[key]));

/** A line for each of some things, with figures of each; numbered. */
export function figureTable(words: ReportWords, { key, title, notes = [], of, keys, rows, total }: {
  key: string; title: string; notes?: string[]; /** The head of the names. */ of: string; keys: readonly IndicatorKey[]; rows: readonly { name: string; worths: Worths }[]; total?: Worths;
}): ReportTable {
  return {
    key, title, notes,
    columns: [{ head: words.t('heads.tt'), format: 'whole', width: 6 }, { head: of, format: 'text', width: 34 }, ...keys.map((each) => columnOf(each, words))],
    rows: [
      ...rows.map(({ name, worths }, index) => ({ cells: [index + 1, name, ...cellsOf(worths, keys)] })),
      ...(total ? [{ cells: ['', words.t('heads.total'), ...cellsOf(total, keys)], look: 'total' as const }] : []),
    ],
  };
}

/** How a cell is written on a page. */
export function writeCell(cell: string | number | null, column: TableColumn, { format }: TableRow, { whole, decimal, share, day }: ReportWords): string {
  if (cell === null) return '–';
  const used = typeof cell === 'number' && format && column.format !== 'share' ? format : column.format;
  if (typeof cell === 'string') return used === 'day' && cell ? day(cell as Parameters<typeof day>[0]) : cell;
  return used === 'share' ? share(cell) : used === 'decimal' ? decimal(cell) : whole(cell);
}
