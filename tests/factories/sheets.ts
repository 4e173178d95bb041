import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readSpreadsheet } from '#app/platform/spreadsheet/read-spreadsheet.server.ts';

/** The names of a workbook's sheets, in their order. */
export function sheetNames(bytes: Uint8Array): string[] {
  return [...strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]+)"/g)].map(([, name = '']) => name);
}

/** The cells of one sheet, row by row, as the market itself reads a spreadsheet: it reads the first sheet, so this one is made the first. */
export async function readSheet(bytes: Uint8Array, index: number): Promise<string[][]> {
  const files = unzipSync(bytes);
  const [first, wanted] = [files['xl/worksheets/sheet1.xml'], files[`xl/worksheets/sheet${index + 1}.xml`]];
  if (!first || !wanted) throw new Error(`no sheet ${index}`);
  files['xl/worksheets/sheet1.xml'] = wanted;
  files[`xl/worksheets/sheet${index + 1}.xml`] = first;
  const table = await readSpreadsheet(zipSync(files));
  if (!table.ok) throw new Error(JSON.stringify(table.problem));
  return table.value.rows.map(({ cells }) => cells);
}
