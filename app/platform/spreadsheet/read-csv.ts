import { unguard } from './formula-guard.ts';
import { RefusedTable, TableBuilder, cellName } from './table.ts';
import type { Table, TableLimits } from './table.ts';

/** Reads a CSV: UTF-8 or UTF-16, parted by commas, semicolons or tabs, quoted as RFC 4180 says. Throws a RefusedTable. */
export function readCsv(bytes: Uint8Array, limits: TableLimits): Table {
  const text = decode(bytes);
  const separator = separatorOf(text);
  const builder = new TableBuilder(limits);
  let row = 1;
  let column = 0;
  let at = text.startsWith('sep=') ? Math.max(text.indexOf('\n') + 1, 0) : 0;
  if (at > 0) row = 2;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    if (column < limits.columns || cell.text.trim() !== '') addCell(builder, row, column, cell.text);
    at = cell.end;
    if (text[at] === separator) {
      column += 1;
      at += 1;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    row += 1;
    column = 0;
  }
  return { format: 'csv', rows: builder.rows, rounded: builder.rounded };
}

function addCell(builder: TableBuilder, row: number, column: number, text: string): void {
  if (/^\s*[=＝]/u.test(text)) throw new RefusedTable({ code: 'formula', cell: cellName(column, row) });
  // '8.93456E+12' is how a spreadsheet program saves a long number that it has cut.
  if (/^\d[.,]\d+E\+\d+$/i.test(text.trim())) builder.rounded.add(cellName(column, row));
  builder.add(row, column, unguard(text));
}

type Cell = { text: string; end: number };

function plain(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(from, end), end };
}

/** Behind a closing quote only a separator or the end of the line may come; what else stands there is taken as text, as Excel does. */
function quoted(text: string, from: number): Cell {
  let content = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new RefusedTable({ code: 'damaged' });
    content += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    content += '"';
    at += 1;
  }
  return { text: content, end: at };
}

/** The sign that stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const told = /^sep=([,;\t])\r?\n/.exec(text)?.[1];
  if (told) return told;
  const line = (/^(?:[^"\r\n]|"[^"]*")*/.exec(text.slice(0, 20_000))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string) => line.split(sign).length - 1;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function decode(bytes: Uint8Array): string {
  const told = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    if (told) return new TextDecoder(told, { fatal: true }).decode(bytes);
    // Latin letters in UTF-16 without its mark: every second byte is nothing.
    const head = bytes.subarray(0, 64);
    if (head.length > 3 && head[0] !== 0 && head[1] === 0 && head[3] === 0) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) throw new RefusedTable({ code: 'wrong_type' });
    return text;
  } catch (error) {
    if (error instanceof RefusedTable) throw error;
    throw new RefusedTable({ code: hasTextOnly(bytes) ? 'not_unicode' : 'wrong_type' });
  }
}

/** Whether it looks like text of some old code, not like a program or a picture. */
function hasTextOnly(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4_096).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
