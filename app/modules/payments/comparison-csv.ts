import { translator } from '#app/i18n/translator.ts';
import { writeCsv } from '#app/platform/spreadsheet/write-csv.ts';
import type { Locale } from '#app/shared/locale.ts';
import { nameOf, readReference } from './comparison.ts';
import type { ComparisonView } from './list-comparisons.server.ts';

/** Comparisons as a file in the words of their page: a line for each difference, and one for each day without any. */
export function writeComparisons(comparisons: readonly ComparisonView[], locale: Locale): string {
  const t = translator(locale, 'payments');
  const head = ['day', 'provider', 'compared', 'result', 'reference', 'orderCode', 'theirs', 'ours'] as const;
  const lines = comparisons.flatMap(({ day, provider, compared, trouble, differences }) => {
    const name = nameOf(provider);
    const begin = [day, name ? t(`admin.providers.${name}`) : provider, String(compared)];
    if (trouble) return [[...begin, t('admin.trouble', { why: trouble }), '', '', '', '']];
    if (differences.length === 0) return [[...begin, t('admin.equal'), '', '', '', '']];
    return differences.map(({ kind, reference, orderCode, theirs, ours }) => [...begin, t(`admin.kind.${kind}`), t(`admin.of.${readReference(reference).of}`, readReference(reference)), orderCode ?? '', theirs ?? '', ours ?? '']);
  });
  return writeCsv([head.map((name) => t(`admin.${name}`)), ...lines]);
}
