import type { CellFormat } from '#app/platform/spreadsheet/write-sheets.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import type { Worths } from './report-content.ts';
import type { ReportWords } from './report-words.ts';

/** `byRow`: as the format of each row says. */
export type TableColumn = { head: string; format: CellFormat | 'byRow'; /** In letters. */ width: number };
/** Null = not known. */
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

type FigureLines = {
  key: string; title: string; notes?: string[]; /** The head of the names. */ of: string; /** The head of where each is, where that is said. */ within?: string;
  keys: readonly IndicatorKey[]; rows: readonly { name: string; within?: string; worths: Worths }[]; total?: Worths;
};

/** A line for each of some things, with figures of each; numbered. */
export function figureTable(words: ReportWords, { key, title, notes = [], of, within, keys, rows, total }: FigureLines): ReportTable {
  const name = (said: string, place?: string) => (within === undefined ? [said] : [said, place ?? '']);
  const named = within === undefined ? [{ head: of, format: 'text' as const, width: 34 }] : [{ head: of, format: 'text' as const, width: 24 }, { head: within, format: 'text' as const, width: 36 }];
  return {
    key, title, notes,
    columns: [{ head: words.t('heads.tt'), format: 'whole', width: 6 }, ...named, ...keys.map((each) => columnOf(each, words))],
    rows: [
      ...rows.map((row, index) => ({ cells: [index + 1, ...name(row.name, row.within), ...cellsOf(row.worths, keys)] })),
      ...(total ? [{ cells: ['', ...name(words.t('heads.total')), ...cellsOf(total, keys)], look: 'total' as const }] : []),
    ],
  };
}

/** How a cell is written on a page. */
export function writeCell(cell: string | number | null, column: TableColumn, { format }: TableRow, { whole, decimal, share, day }: ReportWords): string {
  if (cell === null) return '–';
  const used = column.format === 'byRow' ? (format ?? 'whole') : column.format;
  if (typeof cell === 'string') return used === 'day' && cell ? day(cell as Parameters<typeof day>[0]) : cell;
  return used === 'share' ? share(cell) : used === 'decimal' ? decimal(cell) : whole(cell);
}
