import { translator } from '#app/i18n/translator.ts';
import type { SheetFormat } from '#app/modules/imports/sheet-format.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { lineParts } from './balance.ts';
import { sheetFile } from './internal/sheet.server.ts';
import type { SheetFile } from './internal/sheet.server.ts';
import { listBalanceLines } from './list-balance-lines.server.ts';

type Question = { sellerId: string; month: VietnamMonth; format: SheetFormat; locale: Locale; /** Of orders, by their ids. */ codes: ReadonlyMap<string, string> };

/** The lines of a seller's balance in a month as a spreadsheet: what each is made of in columns of its own, and what stood afterwards. */
export async function writeBalanceFile({ db }: { db: Db }, { sellerId, month, format, locale, codes }: Question): Promise<SheetFile> {
  const t = translator(locale, 'ledger');
  const { opening, lines } = await listBalanceLines({ db }, { sellerId, month });
  const parts = lineParts.map((part) => ({ header: t(`part.${part}`), width: 18 }));
  return sheetFile(format, {
    sheet: t('file.balance', { month }),
    columns: [{ header: t('file.day'), width: 12 }, { header: t('file.what'), width: 36 }, { header: t('file.order'), width: 16 }, ...parts, { header: t('file.line'), width: 16 }, { header: t('file.after'), width: 16 }, { header: t('file.note'), width: 30 }],
    rows: [
      ['', t('balance.opening'), '', ...lineParts.map(() => ''), '', { number: opening }, ''],
      ...lines.map((line) => [
        { day: vietnamDay(line.at) }, t(`kind.${line.kind}`), line.orderId ? (codes.get(line.orderId) ?? '') : '', ...lineParts.map((part) => ({ number: line.parts[part] ?? 0 })),
        { number: line.amount }, { number: line.balance }, [line.note ?? '', line.held ? t('balance.held') : ''].filter(Boolean).join('; '),
      ]),
    ],
  });
}
