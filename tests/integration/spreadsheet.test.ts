import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guard, unguard } from '#app/platform/spreadsheet/formula-guard.ts';
import { readSpreadsheet } from '#app/platform/spreadsheet/read-spreadsheet.server.ts';
import { tidyCell } from '#app/platform/spreadsheet/table.ts';
import { writeCsv } from '#app/platform/spreadsheet/write-csv.ts';
import { writeXlsx } from '#app/platform/spreadsheet/write-xlsx.ts';
import { ZipReader } from '#app/platform/spreadsheet/zip.server.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const parts = (sheet: string, more: Record<string, Uint8Array> = {}): Record<string, Uint8Array> => ({
  '[Content_Types].xml': strToU8(`${head}<Types/>`),
  'xl/workbook.xml': strToU8(`${head}<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`),
  'xl/_rels/workbook.xml.rels': strToU8(`${head}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`),
  'xl/worksheets/sheet1.xml': strToU8(sheet),
  ...more,
});
const xlsx = (rows: string, more: Record<string, Uint8Array> = {}) => zipSync(parts(`${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`, more));
/** A ZIP with one more file than `zipSync` would make, whose size is whatever it says. */
function packed(others: Record<string, Uint8Array>, { name, deflated, says }: { name: string; deflated: Uint8Array; says: number }): Uint8Array {
  const known = Buffer.from(zipSync(others));
  const end = known.length - 22;
  const directory = known.readUInt32LE(end + 16);
  const header = Buffer.alloc(30 + name.length);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(deflated.length, 18);
  header.writeUInt32LE(says, 22);
  header.writeUInt16LE(name.length, 26);
  header.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 6);
  header.copy(entry, 8, 6, 10);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(deflated.length, 20);
  entry.writeUInt32LE(says, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(directory, 42);
  entry.write(name, 46);
  const tail = Buffer.from(known.subarray(end));
  const count = Object.keys(others).length + 1;
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(end - directory + entry.length, 12);
  tail.writeUInt32LE(directory + header.length + deflated.length, 16);
  return new Uint8Array(Buffer.concat([known.subarray(0, directory), header, deflated, known.subarray(directory, end), entry, tail]));
}
const text = (content: string) => new TextEncoder().encode(content);
const problemOf = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes);
  return read.ok ? null : read.problem;
};
const cellsOf = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.rows.map(({ cells }) => cells);
};

describe('a hostile or wrong file is refused', () => {
  test('a quarter of a gigabyte of nothing, packed small, before it is unpacked', async () => {
    const nothing = Buffer.alloc(256 * 1024 * 1024);
    const bomb = packed({ ...parts(`${head}<worksheet/>`) }, { name: 'xl/media/a.bin', deflated: deflateRawSync(nothing, { level: 1 }), says: nothing.length });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await problemOf(bomb)).toEqual({ code: 'bomb' });
  });

  test('a file that says it is smaller than it is', async () => {
    const { 'xl/worksheets/sheet1.xml': _sheet, ...others } = parts('');
    const sheet = Buffer.from(`${head}<worksheet><sheetData>${'<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(50_000)}</sheetData></worksheet>`);
    expect(await problemOf(packed(others, { name: 'xl/worksheets/sheet1.xml', deflated: deflateRawSync(sheet), says: 1_000 }))).toEqual({ code: 'bomb' });
  });

  test.each([
    ['a million columns', '<row r="1"><c r="BDWGN1" t="inlineStr"><is><t>x</t></is></c></row>', { code: 'too_many_columns', most: 200 }],
    ['a million cells without names', `<row r="1">${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(300)}</row>`, { code: 'too_many_columns', most: 200 }],
    ['a formula', '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row>', { code: 'formula', cell: 'B2' }],
    ['rows out of order', '<row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>', { code: 'damaged' }],
  ])('%s', async (_what, rows, problem) => {
    expect(await problemOf(xlsx(rows))).toEqual(problem);
  });

  test('a laugh of a billion, and a file from elsewhere', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    const elsewhere = laughs.replace('<!ENTITY b "&a;&a;">', '<!ENTITY b SYSTEM "file:///etc/passwd">');
    for (const sheet of [laughs, elsewhere]) expect(await problemOf(zipSync(parts(sheet)))).toEqual({ code: 'damaged' });
  });

  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'wrong_type'],
    ['a PDF', text('%PDF-1.7'), 'wrong_type'],
    ['a page that calls itself .xls', text('<html><table><tr><td>1</td></tr></table></html>'), 'wrong_type'],
    ['a Word file', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }), 'wrong_type'],
    ['an old or locked Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old_or_locked'],
    ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 255), 'wrong_type'],
    ['half a ZIP', zipSync({ a: strToU8('x'.repeat(500)) }).subarray(0, 60), 'damaged'],
    ['nothing', new Uint8Array(), 'empty'],
    ['a CSV in an old code', Uint8Array.of(0x4d, 0xe3, 0x2c, 0x54, 0xea, 0x6e), 'not_unicode'],
    ['TCVN3 letters', text('M·,Tªn hµng\n1,Xoµi c¸t\n2,B­ëi da xanh\n3,MÝt tè n÷\n4,Cam sµnh\n'), 'old_letters'],
    ['VNI letters', text('Ma,Teân haøng\n1,Xoaøi caùt\n2,Böôûi da xanh\n3,Maõng caàu\n'), 'old_letters'],
  ])('%s', async (_what, bytes, code) => {
    expect(await problemOf(bytes)).toMatchObject({ code });
  });

  test('a formula in a CSV', async () => {
    expect(await problemOf(text('Mã,Tên\nA1,"=HYPERLINK(""http://evil.example"")"\n'))).toEqual({ code: 'formula', cell: 'B2' });
  });

  test('more rows than there may be', async () => {
    expect(await problemOf(text('a\n'.repeat(20_001)))).toEqual({ code: 'too_many_rows', most: 20_000 });
  });

  test('a ZIP of pictures that leads out of its folder', async () => {
    const limits = { entries: 10, file: 1e6, all: 1e7 };
    await expect(ZipReader.open(zipSync({ '../../etc/passwd': strToU8('x') }), limits)).rejects.toMatchObject({ code: 'bad_name' });
    await expect(ZipReader.open(zipSync({ 'a.jpg': new Uint8Array(2_000_000) }), limits)).rejects.toMatchObject({ code: 'bomb' });
  });
});

describe('what Excel does to a table is understood', () => {
  const styles = { 'xl/styles.xml': strToU8(`${head}<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`), 'xl/sharedStrings.xml': strToU8(`${head}<sst><si><t>Xoài</t></si><si><r><t>Bưởi </t></r><r><t>da xanh</t></r></si></sst>`) };

  test('days as numbers, long numbers, texts kept elsewhere, empty rows at the end', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>46347</v></c><c r="B2"><v>8.9345631381650002E12</v></c><c r="C2"><v>0.1</v></c></row><row r="900"><c r="A900"/></row>';
    expect(await cellsOf(xlsx(rows, styles))).toEqual([['Xoài', '', 'Bưởi da xanh'], ['2026-11-21', '8934563138165', '0.1']]);
  });

  test('a number that was cut is marked', async () => {
    const read = await readSpreadsheet(xlsx('<row r="1"><c r="A1"><v>8.9345631381650002E17</v></c></row>'));
    expect(read.ok && [...read.value.rounded]).toEqual(['A1']);
    const csv = await readSpreadsheet(text('Mã vạch\n8.93456E+12\n'));
    expect(csv.ok && [...csv.value.rounded]).toEqual(['A2']);
  });

  test.each([
    ['UTF-8 with its mark', text('\uFEFFMã,Tên\nA1,Xoài\n')],
    ['semicolons', text('Mã;Tên\r\nA1;Xoài\r\n')],
    ['tabs', text('Mã\tTên\nA1\tXoài')],
    ['UTF-16, as Excel saves "Unicode text"', new Uint8Array(Buffer.from('\uFEFFMã\tTên\r\nA1\tXoài\r\n', 'utf16le'))],
    ['letters and accents apart, and spaces that do not break', text('Mã,Tên\nA1,\u00a0Xoài\u200b \n'.normalize('NFD'))],
    ['quotes', text('"Mã","Tên"\n"A1","Xoài"\n')],
  ])('a CSV with %s', async (_what, bytes) => {
    expect(await cellsOf(bytes)).toEqual([['Mã', 'Tên'], ['A1', 'Xoài']]);
  });
});

describe('a file that is written', () => {
  const dangerous = ['=1+1', '+84901', '-2', '@SUM(A1)', "'=1", "''@x", 'a;=1+1', 'x,-1', '＝1', '|=cmd'];

  test.each(dangerous)('cannot start a formula, and is read back as it was: %s', async (cell) => {
    for (const field of writeCsv([[cell]]).replace(/^\uFEFF/, '').trimEnd().split(/[,;\t"]/)) expect(field).not.toMatch(/^[=+\-@＝＋－＠]/u);
    expect(await cellsOf(text(writeCsv([['h'], [cell]])))).toEqual([['h'], [cell]]);
    const book = await writeXlsx({ sheet: 'A', listSheet: 'L', columns: [{ header: 'h', width: 9 }], rows: [[cell]] });
    expect(await cellsOf(book)).toEqual([['h'], [cell]]);
    expect(Buffer.from((await (await ZipReader.open(book, { entries: 20, file: 1e7, all: 1e7 })).read('xl/worksheets/sheet1.xml')) ?? []).toString()).not.toContain('<f>');
  });

  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: fc.constantFrom(...'=+-@\'",;|\t\n aĂ<&_x0041_'), maxLength: 20 }), fc.constantFrom(...dangerous));

  test('is read back letter by letter, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), async (typed) => {
        const rows = [['Mã', 'Tên'], ...typed.map((row) => ['x', ...row.map((cell) => tidyCell(cell.toWellFormed().replace(/[\ufffe\uffff]/g, '')))])];
        const expected = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
        const columns = ['Mã', 'Tên', 'Thêm'].map((header) => ({ header, width: 9 }));
        expect(await cellsOf(await writeXlsx({ sheet: 'A', listSheet: 'L', columns, rows: rows.slice(1) }))).toEqual([['Mã', 'Tên', 'Thêm'], ...expected.slice(1)]);
        fc.pre(rows.flat().every((cell) => tidyCell(guard(cell)) === guard(cell)));
        expect(await cellsOf(text(writeCsv(rows)))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('guarding is undone exactly', () => {
    fc.assert(fc.property(anyText, (typed) => unguard(guard(typed)) === typed), { numRuns: 2_000, examples: [["\t'="]] });
  });
});
