import { writeXlsx } from '#app/platform/spreadsheet/write-xlsx.ts';
import type { SheetCell } from '#app/platform/spreadsheet/write-xlsx.ts';
import type { SheetFormat } from '#app/modules/imports/sheet-format.ts';
import { csv } from '#app/shared/csv.ts';

export type SheetFile = { bytes: Uint8Array<ArrayBuffer>; type: string };
type Sheet = { sheet: string; columns: readonly { header: string; width: number }[]; rows: readonly (readonly SheetCell[])[] };

/** A table as XLSX, amounts as numbers and days as days, or as CSV. */
export async function sheetFile(format: SheetFormat, { sheet, columns, rows }: Sheet): Promise<SheetFile> {
  if (format === 'xlsx') return { bytes: await writeXlsx({ sheet, listSheet: `${sheet} 2`, columns, rows }), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(textOf))];
  return { bytes: new TextEncoder().encode(csv(lines)), type: 'text/csv; charset=utf-8' };
}

function textOf(cell: SheetCell): string | number {
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.number;
  return 'day' in cell ? cell.day : cell.text;
}
