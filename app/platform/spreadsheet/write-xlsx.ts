import { columnLetters } from './table.ts';
import { serialOfDate } from './xlsx-dates.ts';
import { escape, head, main, textCell, zipXlsx } from './xlsx-parts.ts';

/** A cell: a text (never a formula, whatever it begins with), a whole number, or a day. `wrong` = marked, with a word on why. */
export type SheetCell = string | { number: number } | { day: string } | { text: string; wrong: true };

export type SheetColumn = {
  header: string;
  width: number;
  /** Shown where a cell of the column is filled in. */
  hint?: string;
  /** Must be filled in: its header stands out. */
  required?: boolean;
  /** Values to choose from. `open` = another may be typed. */
  list?: readonly string[];
  open?: boolean;
};

export type Workbook = {
  sheet: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
  /** A sheet that tells what to write: its rows of text, the first as headers. */
  guide?: { sheet: string; rows: readonly (readonly string[])[] };
  /** The name of the sheet on which the values of the lists stand. */
  listSheet: string;
};

/** As many rows below a template's as lists reach. */
const lastRow = 20_001;

/** An XLSX: the first row frozen, every column as text, lists to choose from, hints beside the cell. */
export async function writeXlsx({ sheet, columns, rows, guide, listSheet }: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const lists = columns.flatMap((column, index) => (column.list ? [{ values: column.list, open: column.open ?? false, index }] : []));
  return zipXlsx({
    sheets: [
      { name: sheet, xml: mainSheet(columns, rows, lists.map((list, at) => ({ ...list, at })), listSheet) },
      ...(guide ? [{ name: guide.sheet, xml: plainSheet(guide.rows, [24, 70, 40]) }] : []),
      ...(lists.length > 0 ? [{ name: listSheet, xml: plainSheet(turned(lists.map(({ values }) => values)), lists.map(() => 30)) }] : []),
    ],
    styles,
  });
}

type List = { values: readonly string[]; open: boolean; index: number; at: number };

/* Styles by number: 0 text, 1 header, 2 header that must be filled in, 3 day, 4 marked as wrong, 5 number. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4EFE6"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFBE3A6"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF9C9C4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="1" fillId="3" applyFont="1" applyFill="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" fillId="4" applyNumberFormat="1" applyFill="1"/><xf numFmtId="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function mainSheet(columns: readonly SheetColumn[], rows: readonly (readonly SheetCell[])[], lists: List[], listSheet: string): string {
  const headers = columns.map(({ header, required }, index) => textCell(index, 1, header, required ? 2 : 1)).join('');
  const body = rows.map((row, index) => `<row r="${index + 2}">${row.map((cell, column) => writeCell(cell, column, index + 2)).join('')}</row>`).join('');
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="0" customWidth="1"/>`).join('');
  const checks = columns.flatMap((column, index) => validation(column, index, lists.find((list) => list.index === index), listSheet));
  const panes = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${head}<worksheet xmlns="${main}">${panes}<cols>${widths}</cols><sheetData><row r="1">${headers}</row>${body}</sheetData>${checks.length > 0 ? `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>` : ''}</worksheet>`;
}

function validation({ hint }: SheetColumn, index: number, list: List | undefined, listSheet: string): string[] {
  if (!hint && !list) return [];
  const place = `${columnLetters(index)}2:${columnLetters(index)}${lastRow}`;
  // Excel shows 255 characters at most.
  const prompt = hint ? ` showInputMessage="1" prompt="${escape(hint.slice(0, 250))}"` : '';
  if (!list || list.values.length === 0) return [`<dataValidation allowBlank="1"${prompt} sqref="${place}"/>`];
  const letters = columnLetters(list.at);
  const source = `'${listSheet.replaceAll("'", "''")}'!$${letters}$1:$${letters}$${list.values.length}`;
  return [`<dataValidation type="list" allowBlank="1"${list.open ? '' : ' showErrorMessage="1"'}${prompt} sqref="${place}"><formula1>${escape(source)}</formula1></dataValidation>`];
}

function plainSheet(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const body = rows.map((row, index) => `<row r="${index + 1}">${row.map((text, column) => (text === '' ? '' : textCell(column, index + 1, text, 0))).join('')}</row>`).join('');
  return `${head}<worksheet xmlns="${main}"><cols>${columns}</cols><sheetData>${body}</sheetData></worksheet>`;
}

function turned(columns: readonly (readonly string[])[]): string[][] {
  const longest = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) => columns.map((values) => values[row] ?? ''));
}

function writeCell(cell: SheetCell, column: number, row: number): string {
  if (typeof cell === 'string') return cell === '' ? '' : textCell(column, row, cell, 0);
  const reference = `${columnLetters(column)}${row}`;
  if ('number' in cell) return `<c r="${reference}" s="5"><v>${cell.number}</v></c>`;
  if ('day' in cell) return `<c r="${reference}" s="3"><v>${serialOfDate(cell.day)}</v></c>`;
  return textCell(column, row, cell.text, 4);
}
