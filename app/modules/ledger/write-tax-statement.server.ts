import { translator } from '#app/i18n/translator.ts';
import type { SheetFormat } from '#app/modules/imports/sheet-format.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { getTaxStatement } from './get-tax-statement.server.ts';
import { sheetFile } from './internal/sheet.server.ts';
import type { SheetFile } from './internal/sheet.server.ts';

type Question = { sellerId: string; month: VietnamMonth; format: SheetFormat; locale: Locale; /** Of orders, by their ids. */ codes: ReadonlyMap<string, string> };

/** What was withheld of a seller in a month, order by order, as a spreadsheet with the sums below. */
export async function writeTaxStatement({ db }: { db: Db }, { sellerId, month, format, locale, codes }: Question): Promise<SheetFile> {
  const t = translator(locale, 'ledger');
  const { lines, sums } = await getTaxStatement({ db }, { sellerId, month });
  return sheetFile(format, {
    sheet: t('file.tax', { month }),
    columns: [{ header: t('file.day'), width: 12 }, { header: t('file.what'), width: 30 }, { header: t('file.order'), width: 16 }, { header: t('tax.revenue'), width: 18 }, { header: t('tax.vat'), width: 18 }, { header: t('tax.income'), width: 18 }],
    rows: [
      ...lines.map((line) => [{ day: vietnamDay(line.at) }, t(`kind.${line.kind}`), codes.get(line.orderId) ?? '', { number: line.revenue }, { number: line.vat }, { number: line.income }]),
      ['', t('tax.sum'), '', { number: sums.revenue }, { number: sums.vat }, { number: sums.income }],
    ],
  });
}
