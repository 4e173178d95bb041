import { translator } from '#app/i18n/translator.ts';
import { csv } from '#app/shared/csv.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { Funnel, FunnelCounts } from './funnel.ts';

/** A funnel as a file: a line for each commune and the total. */
export function funnelCsv({ stages, districts, total }: Pick<Funnel, 'stages' | 'districts' | 'total'>, locale: Locale): string {
  const t = translator(locale, 'funnel');
  const numbers = (counts: FunnelCounts) => stages.map((stage) => counts[stage] ?? 0);
  return csv([
    [t('csv.level'), t('district'), t('commune'), t('csv.code'), ...stages.map((stage) => t(`stage.${stage}`))],
    ...districts.flatMap(({ name, communes }) => communes.map((commune) => [t('csv.atCommune'), name, commune.name, commune.code, ...numbers(commune.counts)])),
    [t('csv.atTotal'), '', '', '', ...numbers(total)],
  ]);
}

/** 'phieu-register_2026_2026-11-22.csv': of whom, of which list, up to which day. */
export function funnelFileName({ who, year, until }: Pick<Funnel, 'who' | 'year' | 'until'>, locale: Locale): string {
  return [locale === 'vi' ? 'cac-buoc' : 'funnel', who.replaceAll('_', '-'), ...(year ? [String(year)] : []), until].join('_') + '.csv';
}
