import { translator } from '#app/i18n/translator.ts';
import type { SheetFormat } from '#app/modules/imports/sheet-format.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { sheetFile } from './internal/sheet.server.ts';
import type { SheetFile } from './internal/sheet.server.ts';
import { listTaxMonth } from './list-tax-month.server.ts';

/** A month's list for the tax office as a spreadsheet: each seller from whom tax is withheld, its revenue less what went back, both taxes, and the sums. */
export async function writeTaxMonth({ db }: { db: Db }, { communeIds, month, format, locale }: { communeIds: readonly string[]; month: VietnamMonth; format: SheetFormat; locale: Locale }): Promise<SheetFile> {
  const [t, kind] = [translator(locale, 'ledger'), translator(locale, 'sellers')];
  const { rows, total } = await listTaxMonth({ db }, { communeIds, month });
  const head = [[t('file.number'), 6], [t('file.seller'), 32], [t('file.kind'), 18], [t('file.taxCode'), 16], [t('file.person'), 26], [t('file.phone'), 16], [t('file.address'), 46], [t('file.orders'), 10], [t('tax.sold'), 18], [t('tax.takenBack'), 18], [t('tax.revenue'), 18], [t('tax.vat'), 18], [t('tax.income'), 18], [t('tax.both'), 18]] as const;
  const sums = (of: typeof total) => [of.sold, of.takenBack, of.revenue, of.vat, of.income, of.vat + of.income].map((number) => ({ number }));
  return sheetFile(format, {
    sheet: t('file.tax', { month }),
    columns: head.map(([header, width]) => ({ header, width })),
    rows: [
      ...rows.map((row, place) => [{ number: place + 1 }, row.name, kind(`kind.${row.kind}`), row.taxCode ?? '', row.contactName, row.phone, row.address, { number: row.orders }, ...sums(row)]),
      ['', t('tax.sum'), '', '', '', '', '', { number: rows.reduce((sum, { orders }) => sum + orders, 0) }, ...sums(total)],
    ],
  });
}
