import type { Table, TableRow } from '#app/platform/spreadsheet/table.ts';
import { foldAccents } from '#app/shared/text.ts';
import { referencesIn } from '../payout.ts';

/** A line of a bank's statement that names transfers of ours. `out` = it left the market's account, `back` = it came back, `refused` = the bank says that it did not go. */
export type StatementLine = { row: number; references: string[]; amount: number | null; way: 'out' | 'back' | 'refused' };

type Columns = { note: number; amount: number | null; debit: number | null; credit: number | null; state: number | null };

/** What banks call the columns, without accents. */
const names: Record<keyof Columns, readonly string[]> = {
  note: ['noi dung', 'dien giai', 'mo ta', 'ghi chu', 'description', 'remark', 'details', 'narrative', 'content'],
  debit: ['ghi no', 'phat sinh no', 'so tien no', 'debit', 'tien ra', 'rut ra', 'no / debit', 'withdrawal', 'chi'],
  credit: ['ghi co', 'phat sinh co', 'so tien co', 'credit', 'tien vao', 'gui vao', 'deposit', 'thu'],
  amount: ['so tien', 'amount', 'gia tri', 'so tien giao dich'],
  state: ['trang thai', 'ket qua', 'tinh trang', 'status', 'result'],
};
const headRows = 30;
const refusedWords = ['khong thanh cong', 'that bai', 'tu choi', 'loi', 'huy', 'fail', 'reject', 'error', 'cancel'];
const backWords = ['hoan tra', 'hoan tien', 'tra lai', 'tra ve', 'return', 'reversal', 'refund'];

/**
 * The lines of a bank's statement, or of its report on a batch, that name transfers of ours: by the reference in the note, wherever the columns stand.
 * Null where no row looks like the head of a statement.
 */
export function readStatement(table: Table): StatementLine[] | null {
  for (const [place, row] of table.rows.slice(0, headRows).entries()) {
    const columns = findColumns(row.cells);
    if (columns) return table.rows.slice(place + 1).flatMap((line) => readLine(line, columns));
  }
  return null;
}

function findColumns(cells: readonly string[]): Columns | null {
  const heads = cells.map((cell) => foldAccents(cell).replace(/[^a-z0-9/ ]+/g, ' ').replace(/\s+/g, ' ').trim());
  const find = (column: keyof Columns, taken: readonly (number | null)[] = []) => {
    const fits = (head: string, place: number) => head !== '' && !taken.includes(place) && names[column].some((name) => (name.length <= 4 ? head === name : head.includes(name)));
    const place = heads.findIndex(fits);
    return place < 0 ? null : place;
  };
  const note = find('note');
  const [debit, credit] = [find('debit', [note]), find('credit', [note])];
  const amount = find('amount', [note, debit, credit]);
  if (note === null || (debit === null && amount === null)) return null;
  return { note, debit, credit, amount, state: find('state', [note]) };
}

function readLine({ number, cells }: TableRow, columns: Columns): StatementLine[] {
  const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? ''));
  const references = referencesIn(cell(columns.note));
  if (references.length === 0) return [];
  const words = foldAccents(`${cell(columns.state)} `);
  const [debit, credit, plain] = [parseBankAmount(cell(columns.debit)), parseBankAmount(cell(columns.credit)), parseBankAmount(cell(columns.amount))];
  const note = foldAccents(cell(columns.note));
  const amount = [debit, credit, plain].find((each) => each !== null && each !== 0) ?? null;
  const refused = refusedWords.some((word) => words.includes(word));
  const back = credit !== null && credit !== 0 ? true : columns.debit === null && columns.credit === null && plain !== null && plain > 0 && backWords.some((word) => note.includes(word));
  return [{ row: number, references, amount: amount === null ? null : Math.abs(amount), way: refused ? 'refused' : back ? 'back' : 'out' }];
}

/** An amount as banks write it: '1,200,000', '1.200.000 VND', '-1200000', '1,200,000.00'. Null for what is none. */
export function parseBankAmount(text: string): number | null {
  const close = text.normalize('NFKC').replace(/(vnd|vnđ|đ|₫)/giu, '').replace(/\s+/g, '');
  const match = /^([+\-−(]?)(\d{1,3}(?:([.,])\d{3})(?:\3\d{3})*|\d+)(?:[.,]0{1,2})?\)?$/.exec(close);
  if (!match) return null;
  const size = Number((match[2] ?? '').replace(/[.,]/g, ''));
  if (!Number.isSafeInteger(size)) return null;
  return match[1] === '' || match[1] === '+' ? size : -size;
}
