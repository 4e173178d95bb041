import { columnLetters } from './table.ts';
import { serialOfDate } from './xlsx-dates.ts';
import { escape, head, main, textCell, zipXlsx } from './xlsx-parts.ts';

/** How a cell is written: a text, a whole number, one with a decimal, a share (0 to 1) in per cent, a day ('YYYY-MM-DD'). */
export type CellFormat = 'text' | 'whole' | 'decimal' | 'share' | 'day';

/** `byRow`: as the format of each row says. */
export type PrintedColumn = { head: string; width: number; format: CellFormat | 'byRow' };
/** Null = nothing is known. */
export type PrintedRow = { cells: readonly (string | number | null)[]; format?: CellFormat; bold?: boolean };
/** A table to look at and to print: lines above it, its heads, its rows. Without columns the lines alone. */
export type PrintedSheet = { name: string; lines: readonly { text: string; look: 'title' | 'note' | 'centred' | 'plain' }[]; columns: readonly PrintedColumn[]; rows: readonly PrintedRow[]; landscape?: boolean };

const formats: readonly CellFormat[] = ['text', 'whole', 'decimal', 'share', 'day'];
const looks = { title: 10, note: 11, centred: 12, plain: 13, head: 14 } as const;

/* Styles by number: 0-4 cells by format, 5-9 the same in bold, then 10 title, 11 note, 12 centred line, 13 plain line, 14 head of a column. */
const cellStyles = (font: number) => formats.map((format) => `<xf numFmtId="${{ text: 49, whole: 3, decimal: 165, share: 166, day: 164 }[format]}" fontId="${font}" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${format === 'text' ? ' wrapText="1"' : ''}/></xf>`).join('');
const line = (font: number, alignment: string) => `<xf numFmtId="49" fontId="${font}" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"${alignment}/></xf>`;
const times = (size: number, looksLike = '') => `<font>${looksLike}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
const thin = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`).join('');
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.0"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="4">${times(12)}${times(12, '<b/>')}${times(14, '<b/>')}${times(11, '<i/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="2"><border/><border>${thin}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="15">${cellStyles(0)}${cellStyles(1)}${line(2, '')}${line(3, '')}${line(1, ' horizontal="center"')}${line(0, '')}<xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** An XLSX of several tables, a sheet for each: numbers as numbers, heads frozen and on every printed page, A4 as wide as the table, pages numbered. */
export function writeSheets(sheets: readonly PrintedSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const titles = sheets.map(({ name, columns, lines }, index) => {
    const row = lines.length + 1;
    return columns.length === 0 ? '' : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escape(name).replaceAll("'", "''")}'!$${row}:$${row}</definedName>`;
  }).join('');
  return zipXlsx({ sheets: sheets.map((sheet) => ({ name: sheet.name, xml: writeSheet(sheet) })), styles, names: titles && `<definedNames>${titles}</definedNames>` });
}

/** Where there are no columns, lines are as wide as a page. */
const lineWidth = 88;

function writeSheet({ lines, columns, rows, landscape = false }: PrintedSheet): string {
  const top = lines.length + 1;
  const wide = Math.max(1, columns.length);
  const widths = columns.length === 0 ? [lineWidth] : columns.map(({ width }) => width);
  const across = widths.reduce((sum, width) => sum + width, 0);
  const written = [
    ...lines.map(({ text, look }, index) => `<row r="${index + 1}" ht="${Math.max(1, Math.ceil(text.length / across)) * (look === 'title' ? 20 : 17)}" customHeight="1">${textCell(0, index + 1, text, looks[look])}</row>`),
    ...(columns.length === 0 ? [] : [`<row r="${top}">${columns.map(({ head: text }, column) => textCell(column, top, text, looks.head)).join('')}</row>`]),
    ...rows.map((row, index) => `<row r="${top + 1 + index}">${row.cells.map((cell, column) => writeCell(cell, columns[column]?.format ?? 'text', row, cellAt(column, top + 1 + index))).join('')}</row>`),
  ].join('');
  const panes = columns.length === 0 ? '<sheetView showGridLines="0" workbookViewId="0"/>' : `<sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView>`;
  const merged = wide > 1 ? lines.map((_, index) => `<mergeCell ref="A${index + 1}:${columnLetters(wide - 1)}${index + 1}"/>`) : [];
  return (
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${panes}</sheetViews><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${written}</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}<printOptions horizontalCentered="1"/><pageMargins left="1.18" right="0.6" top="0.79" bottom="0.79" header="0.4" footer="0.4"/>` +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter></worksheet>`
  );
}

const cellAt = (column: number, row: number) => ({ column, row });

function writeCell(cell: string | number | null, ofColumn: CellFormat | 'byRow', { format, bold = false }: PrintedRow, { column, row }: { column: number; row: number }): string {
  const used = ofColumn === 'byRow' ? (format ?? 'whole') : ofColumn;
  const style = formats.indexOf(typeof cell === 'string' && used !== 'day' ? 'text' : used) + (bold ? formats.length : 0);
  const reference = `${columnLetters(column)}${row}`;
  if (cell === null || cell === '') return `<c r="${reference}" s="${style}"/>`;
  if (typeof cell === 'number') return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`;
  return used === 'day' ? `<c r="${reference}" s="${style}"><v>${serialOfDate(cell)}</v></c>` : textCell(column, row, cell, style);
}
