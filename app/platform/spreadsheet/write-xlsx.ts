import { zip, strToU8 } from 'fflate';
import { columnLetters } from './table.ts';
import { serialOfDate } from './xlsx-dates.ts';

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

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** As many rows below a template's as lists reach. */
const lastRow = 20_001;

/** An XLSX: the first row frozen, every column as text, lists to choose from, hints beside the cell. */
export async function writeXlsx({ sheet, columns, rows, guide, listSheet }: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const lists = columns.flatMap((column, index) => (column.list ? [{ values: column.list, open: column.open ?? false, index }] : []));
  const sheets = [sheet, ...(guide ? [guide.sheet] : []), ...(lists.length > 0 ? [listSheet] : [])];
  const parts: Record<string, string> = {
    'xl/worksheets/sheet1.xml': mainSheet(columns, rows, lists.map((list, at) => ({ ...list, at })), listSheet),
    ...(guide && { 'xl/worksheets/sheet2.xml': plainSheet(guide.rows, [24, 70, 40]) }),
    ...(lists.length > 0 && { [`xl/worksheets/sheet${sheets.length}.xml`]: plainSheet(turned(lists.map(({ values }) => values)), lists.map(() => 30)) }),
    'xl/styles.xml': styles,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets.map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageTypes}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `${head}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${office}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return new Promise((resolve, reject) => {
    // A fixed day: the same table is the same file.
    zip(files, { level: 6, mtime: new Date('2020-01-01T00:00:00Z') }, (error, bytes) => (error ? reject(error) : resolve(bytes as Uint8Array<ArrayBuffer>)));
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

/** An inline text is a text to every program, also where it begins with an equals sign. */
function textCell(column: number, row: number, text: string, style: number): string {
  return `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

function escape(text: string): string {
  return text
    .replace(/_x([0-9A-F]{4})_/gi, '_x005F_x$1_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '_x000D_')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
