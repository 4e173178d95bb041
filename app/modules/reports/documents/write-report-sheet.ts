import { writeSheets } from '#app/platform/spreadsheet/write-sheets.ts';
import type { PrintedSheet } from '#app/platform/spreadsheet/write-sheets.ts';
import type { Locale } from '#app/shared/locale.ts';
import { formatMoment } from '#app/shared/written-dates.ts';
import type { ReportContent } from './report-content.ts';
import { basisSentence, reportSections, titleOf } from './report-sections.ts';
import { reportWords, roman } from './report-words.ts';

/** A report as a spreadsheet: a cover that says what it is, and a sheet for each of its tables. */
export function writeReportSheet(content: ReportContent, { locale, madeAt }: { locale: Locale; madeAt: string }): Promise<Uint8Array<ArrayBuffer>> {
  const words = reportWords(locale);
  const { t } = words;
  const sections = reportSections(content, words);
  const tables = sections.flatMap(({ tables: of }) => of).map((table, index) => ({ ...table, number: index + 1 }));
  const cover: PrintedSheet = {
    name: t('sheet.cover'), columns: [], rows: [],
    lines: [
      ...[t('paper.parent', { province: content.province.fullName.toLocaleUpperCase(locale) }), t('paper.office'), '', t('paper.country'), t('paper.motto'), '', t('paper.type'), titleOf(content, words), ''].map((text) => ({ text, look: 'centred' as const })),
      { text: basisSentence(content, words), look: 'plain' },
      { text: t('sheet.madeAt', { moment: formatMoment(madeAt, locale) }), look: 'plain' },
      ...sections.filter(({ sentences }) => sentences.length > 0).flatMap(({ key, sentences }, index) => [
        { text: '', look: 'plain' as const }, { text: `${roman(index + 1)}. ${t(`sections.${key}`)}`, look: 'title' as const }, ...sentences.map((text) => ({ text, look: 'plain' as const })),
      ]),
      { text: '', look: 'plain' },
      ...tables.map(({ title, number }) => ({ text: t('sheet.contents', { number: String(number), title }), look: 'plain' as const })),
    ],
  };
  return writeSheets([
    cover,
    ...tables.map(({ title, notes, columns, rows, number }): PrintedSheet => ({
      name: t('sheet.table', { number: String(number) }),
      lines: [{ text: t('sheet.contents', { number: String(number), title }), look: 'title' }, ...notes.map((text) => ({ text, look: 'note' as const }))],
      columns,
      rows: rows.map(({ cells, format, look }) => ({ cells, bold: look === 'total', ...(format && { format }) })),
      landscape: columns.reduce((sum, { width }) => sum + width, 0) > 110,
    })),
  ]);
}
