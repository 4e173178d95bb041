import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeSheets } from './write-sheets.ts';

const written = async () => {
  const bytes = await writeSheets([
    { name: 'Bìa', columns: [], rows: [], lines: [{ text: '=1+1', look: 'title' }] },
    {
      name: 'Bảng 1', landscape: true, lines: [{ text: 'Các chỉ tiêu', look: 'title' }, { text: 'Ghi chú', look: 'note' }],
      columns: [{ head: 'Chỉ tiêu', width: 30, format: 'text' }, { head: 'Kỳ này', width: 19, format: 'byRow' }, { head: 'So', width: 10, format: 'share' }, { head: 'Ngày', width: 12, format: 'day' }],
      rows: [{ cells: ['Giá trị', 1_234_567_890, 0.125, '2026-09-30'], format: 'whole' }, { cells: ['Tấn', 6.3, null, ''], format: 'decimal', bold: true }],
    },
  ]);
  const files = unzipSync(bytes);
  return (name: string) => strFromU8(files[`xl/${name}.xml`] ?? new Uint8Array());
};

test('numbers are numbers in the format of their row or column, a day is a day, and what is not known is empty', async () => {
  const sheet = (await written())('worksheets/sheet2');
  expect(sheet).toContain('<c r="B4" s="1"><v>1234567890</v></c><c r="C4" s="3"><v>0.125</v></c><c r="D4" s="4"><v>46295</v></c>');
  expect(sheet).toContain('<c r="B5" s="7"><v>6.3</v></c><c r="C5" s="8"/><c r="D5" s="9"/>');
});

test('no text is a formula', async () => {
  const part = await written();
  expect(part('worksheets/sheet1')).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
  expect(part('worksheets/sheet1') + part('worksheets/sheet2')).not.toContain('<f>');
});

test('the heads stay in sight and on every printed page, which is A4 and as wide as the table', async () => {
  const part = await written();
  expect(part('worksheets/sheet2')).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
  expect(part('worksheets/sheet2')).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  expect(part('workbook')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'Bảng 1'!$3:$3</definedName>`);
});
