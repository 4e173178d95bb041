type Cell = string | number;

// A spreadsheet takes a text that begins like this for a formula and may run it.
const looksLikeFormula = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;
const byteOrderMark = '\uFEFF';

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = looksLikeFormula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as a file for spreadsheets: RFC 4180, with the mark by which Excel knows UTF-8. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
