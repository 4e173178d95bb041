/** A row of a spreadsheet as it counts itself, from 1, with the text of each cell; empty cells are ''. */
export type TableRow = { number: number; cells: string[] };

/** A table out of a file. `rounded` = cells ('C12') whose long number the spreadsheet program has cut: what stood there is lost. */
export type Table = { format: 'xlsx' | 'csv'; rows: TableRow[]; rounded: Set<string> };

/** Why a whole file is refused; `cell` names the place where there is one. */
export type TableProblem =
  | { code: 'empty' | 'wrong_type' | 'old_or_locked' | 'damaged' | 'not_unicode' | 'old_letters' | 'bomb' }
  | { code: 'too_many_rows' | 'too_many_columns'; most: number }
  | { code: 'formula' | 'cell_too_long'; cell: string };

export type TableLimits = {
  rows: number;
  columns: number;
  /** Characters in a cell. */
  cell: number;
  /** Characters in all cells. */
  characters: number;
  /** Bytes of all parts of an XLSX, as they are when unpacked. */
  unpacked: number;
};

/** Far more than an honest spreadsheet of the market holds. */
export const usualLimits: TableLimits = { rows: 20_000, columns: 200, cell: 10_000, characters: 40_000_000, unpacked: 120_000_000 };

/** Thrown inside the readers; `readSpreadsheet` answers it as a problem. */
export class RefusedTable extends Error {
  readonly problem: TableProblem;

  constructor(problem: TableProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The letters of a column, from 0: 'A', 'Z', 'AA'. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** 'C12' of column 2 and row 12. */
export function cellName(column: number, row: number): string {
  return columnLetters(column) + row;
}

/** The column of a reference such as 'C12', from 0; null where it is none. */
export function columnOfReference(reference: string): number | null {
  const letters = /^([A-Z]{1,7})[0-9]{1,7}$/.exec(reference)?.[1];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Takes cells into a table and refuses what is beyond the limits. Empty cells and rows cost nothing. */
export class TableBuilder {
  readonly rows: TableRow[] = [];
  readonly rounded = new Set<string>();
  readonly #limits: TableLimits;
  #characters = 0;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  add(row: number, column: number, typed: string): void {
    const text = tidyCell(typed);
    if (text === '') return;
    if (column >= this.#limits.columns) throw new RefusedTable({ code: 'too_many_columns', most: this.#limits.columns });
    if (text.length > this.#limits.cell) throw new RefusedTable({ code: 'cell_too_long', cell: cellName(column, row) });
    this.#characters += text.length;
    if (this.#characters > this.#limits.characters) throw new RefusedTable({ code: 'bomb' });
    let last = this.rows.at(-1);
    if (!last || last.number !== row) {
      // A row that comes back later, or out of order, is no spreadsheet's doing.
      if (last && last.number > row) throw new RefusedTable({ code: 'damaged' });
      if (this.rows.length >= this.#limits.rows) throw new RefusedTable({ code: 'too_many_rows', most: this.#limits.rows });
      last = { number: row, cells: [] };
      this.rows.push(last);
    }
    while (last.cells.length < column) last.cells.push('');
    last.cells[column] = text;
  }
}

/** One form of accents, no spaces that do not break or have no width, none at the ends of lines; lines stay. */
export function tidyCell(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
