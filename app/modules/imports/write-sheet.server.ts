import { translator } from '#app/i18n/translator.ts';
import { writeCsv } from '#app/platform/spreadsheet/write-csv.ts';
import { writeXlsx } from '#app/platform/spreadsheet/write-xlsx.ts';
import type { SheetCell } from '#app/platform/spreadsheet/write-xlsx.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { AnyImport, Cells, Choice, Column } from './import-definition.ts';
import { reasonHeader } from './reason-column.ts';
import type { SheetFormat } from './sheet-format.ts';

export { sheetFormats } from './sheet-format.ts';
export type { SheetFormat } from './sheet-format.ts';

/** A row as it is written: its cells, which of them are wrong, and why. */
export type SheetRow = { cells: Cells; wrong?: readonly string[]; reason?: string };

type Sheet = { definition: Pick<AnyImport, 'columns'>; lists: Record<string, readonly Choice[]>; rows: readonly SheetRow[]; locale: Locale; format: SheetFormat; withReasons?: boolean };

/** A spreadsheet in the form that the import takes: without rows it is the template. Answers the bytes and their type. */
export async function writeSheet({ definition: { columns }, lists, rows, locale, format, withReasons = false }: Sheet): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const reason = withReasons ? [reasonHeader[locale]] : [];
  if (format === 'csv') {
    const lines = rows.map(({ cells, reason: why }) => [...columns.map(({ key }) => cells[key] ?? ''), ...(withReasons ? [why ?? ''] : [])]);
    return { bytes: new TextEncoder().encode(writeCsv([[...columns.map(({ header }) => header[locale]), ...reason], ...lines])), type: 'text/csv; charset=utf-8' };
  }
  const t = translator(locale, 'imports');
  const bytes = await writeXlsx({
    sheet: t('sheet.rows'),
    listSheet: t('sheet.lists'),
    columns: [
      ...columns.map((column) => ({
        header: column.header[locale],
        width: column.width,
        hint: column.hint[locale],
        required: column.required ?? false,
        ...(lists[column.key] && { list: (lists[column.key] ?? []).map((choice) => choice[locale]), open: column.open ?? false }),
      })),
      ...reason.map((header) => ({ header, width: 60 })),
    ],
    rows: rows.map((row) => [...columns.map((column) => writeCell(column, row)), ...(withReasons ? [row.reason ?? ''] : [])]),
    guide: {
      sheet: t('sheet.guide'),
      rows: [
        [t('sheet.column'), t('sheet.hint'), t('sheet.example')],
        ...columns.map(({ header, hint, example, required }) => [header[locale] + (required ? ' *' : ''), hint[locale], example?.[locale] ?? '']),
        ['', t('sheet.empty'), ''],
      ],
    },
  });
  return { bytes, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
}

/** Whole numbers as numbers and days as days, so that a spreadsheet can sum and sort them; whatever else as text. */
function writeCell({ key, holds }: Column, { cells, wrong = [] }: SheetRow): SheetCell {
  const text = cells[key] ?? '';
  if (wrong.includes(key)) return { text, wrong: true };
  if (holds === 'number' && /^(0|[1-9]\d{0,14})$/.test(text)) return { number: Number(text) };
  if (holds === 'day' && /^(19[1-9]\d|[2-9]\d{3})-\d\d-\d\d$/.test(text)) return { day: text };
  return text;
}
