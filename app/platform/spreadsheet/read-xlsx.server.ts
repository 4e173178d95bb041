import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { RefusedTable, TableBuilder, cellName, columnOfReference } from './table.ts';
import type { Table, TableLimits } from './table.ts';
import { dateOfSerial, isDateFormat } from './xlsx-dates.ts';
import { RefusedZip, ZipReader } from './zip.server.ts';

type Handlers = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Reads the first sheet that can be seen. Formulas are refused, not worked out. Throws a RefusedTable. */
export async function readXlsx(bytes: Uint8Array, limits: TableLimits): Promise<Table> {
  const zip = await ZipReader.open(bytes, { entries: 500, file: limits.unpacked, all: limits.unpacked }).catch(refuse);
  try {
    if (!zip.has('xl/workbook.xml') || !zip.has('[Content_Types].xml')) throw new RefusedTable({ code: 'wrong_type' });
    const { sheet, from1904 } = await findSheet(zip);
    const isDate = await readDateStyles(zip);
    const shared = await readSharedStrings(zip, limits);
    return await readSheet(zip, sheet, { isDate, shared, from1904, limits });
  } catch (error) {
    return refuse(error);
  } finally {
    zip.close();
  }
}

function refuse(error: unknown): never {
  if (error instanceof RefusedTable) throw error;
  if (error instanceof RefusedZip) throw new RefusedTable({ code: error.code === 'locked' ? 'old_or_locked' : error.code === 'bomb' || error.code === 'too_many_files' ? 'bomb' : 'damaged' });
  throw error;
}

/** Goes through a part, where there is one, without holding it. A document type, which could name files or blow up entities, is refused. */
async function parse(zip: ZipReader, part: string, { open, text, close }: Handlers): Promise<void> {
  if (!zip.has(part)) return;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const damaged = () => {
    throw new RefusedTable({ code: 'damaged' });
  };
  parser.on('error', damaged);
  parser.on('doctype', damaged);
  if (open) parser.on('opentag', (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(local(tag.name)));
  const decoder = new TextDecoder('utf-8');
  for await (const piece of zip.pieces(part)) parser.write(decoder.decode(piece, { stream: true }));
  parser.write(decoder.decode()).close();
}

/** Some programs write every name with a prefix. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

async function findSheet(zip: ZipReader): Promise<{ sheet: string; from1904: boolean }> {
  let relation: string | null = null;
  let from1904 = false;
  await parse(zip, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name === 'sheet' && relation === null && (attributes.state ?? 'visible') === 'visible') relation = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => local(key) === 'id')?.[1] ?? null;
    },
  });
  let target: string | null = null;
  await parse(zip, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name === 'Relationship' && attributes.Id === relation) target = attributes.Target ?? null;
    },
  });
  const sheet = target === null ? 'xl/worksheets/sheet1.xml' : partOf(target);
  if (!zip.has(sheet)) throw new RefusedTable({ code: 'damaged' });
  return { sheet, from1904 };
}

function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** Which styles of cells show a number as a day. */
async function readDateStyles(zip: ZipReader): Promise<(style: number) => boolean> {
  const formats = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  await parse(zip, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) dates.push(isDateFormat(Number(attributes.numFmtId ?? 0), formats));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return (style) => dates[style] ?? false;
}

async function readSharedStrings(zip: ZipReader, limits: TableLimits): Promise<string[]> {
  const shared: string[] = [];
  let text: string | null = null;
  let phonetic = false;
  let taking = false;
  let characters = 0;
  await parse(zip, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      taking = name === 't' && !phonetic;
    },
    text(piece) {
      if (!taking || text === null) return;
      characters += piece.length;
      if (characters > limits.characters) throw new RefusedTable({ code: 'bomb' });
      text += piece;
    },
    close(name) {
      if (name === 't') taking = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') shared.push(unescape(text ?? ''));
    },
  });
  return shared;
}

type SheetFacts = { isDate: (style: number) => boolean; shared: string[]; from1904: boolean; limits: TableLimits };

async function readSheet(zip: ZipReader, part: string, { isDate, shared, from1904, limits }: SheetFacts): Promise<Table> {
  const builder = new TableBuilder(limits);
  let row = 0;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let taking = false;
  let phonetic = false;
  const worth = (): string => {
    if (type === 's') return shared[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'inlineStr' || type === 'str') return unescape(value);
    if (type === 'n' && value !== '') return writeNumber(value);
    return value;
  };
  const writeNumber = (raw: string): string => {
    const number = Number(raw);
    if (!Number.isFinite(number)) return raw;
    if (isDate(style)) return dateOfSerial(number, from1904) ?? raw;
    // Beyond 15 digits a spreadsheet program has put noughts.
    if (Number.isInteger(number) && Math.abs(number) >= 1e15) builder.rounded.add(cellName(column, row));
    return Number.isInteger(number) ? BigInt(number).toString() : String(Number(number.toPrecision(15)));
  };
  await parse(zip, part, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = -1;
        if (!Number.isInteger(row) || row < 1 || row > 1_048_576) throw new RefusedTable({ code: 'damaged' });
      } else if (name === 'c') {
        const named = attributes.r === undefined ? column + 1 : columnOfReference(attributes.r);
        // No spreadsheet program has more than 16,384 columns.
        if (named === null || named >= 16_384) throw new RefusedTable({ code: 'too_many_columns', most: limits.columns });
        column = named;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
      } else if (name === 'f') throw new RefusedTable({ code: 'formula', cell: cellName(Math.max(column, 0), Math.max(row, 1)) });
      else if (name === 'rPh') phonetic = true;
      taking = name === 'v' || (name === 't' && !phonetic);
    },
    text(piece) {
      if (taking) value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'c') builder.add(row, column, worth());
    },
  });
  return { format: 'xlsx', rows: builder.rows, rounded: builder.rounded };
}

/** '_x000D_' is how the format writes a character that XML does not take. */
function unescape(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
