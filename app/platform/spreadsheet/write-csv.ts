import { guard } from './formula-guard.ts';

const needsQuotes = /[",;\t\r\n]/;
const byteOrderMark = '\uFEFF';

/**
 * Rows of text as a CSV that `readSpreadsheet` reads back letter by letter: RFC 4180, with the mark by which Excel knows UTF-8. No cell
 * can start a formula.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => {
    const safe = guard(text);
    return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return byteOrderMark + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
