import { useLocale, useTranslations } from 'use-intl';
import type { DistrictFigures } from '../figure-report.ts';
import { indicators } from '../indicators.ts';
import type { Measure } from '../measures.ts';
import { RankingChart } from './charts/ranking-chart.tsx';

/** The transactions of each area, and what became of them, the greatest first. */
export function DistrictChart({ districts }: { districts: readonly DistrictFigures[] }) {
  const t = useTranslations('reports.districts');
  const locale = useLocale();
  const count = ({ now }: DistrictFigures, measure: Measure) => now[measure] ?? 0;
  const shown = districts.filter((row) => count(row, 'transactions') > 0).sort((a, b) => count(b, 'transactions') - count(a, 'transactions'));
  return (
    <RankingChart
      title={t('chart')}
      heading="h2"
      description={t('chartText')}
      figure={indicators.transactions.name[locale]}
      legend={[
        { tone: 'strong', name: indicators.successful.name[locale] },
        { tone: 'pale', name: indicators.underway.name[locale] },
        { tone: 'bad', name: `${indicators.cancelled.short[locale]}, ${indicators.returned.short[locale].toLowerCase()}` },
      ]}
      rows={shown.map((row) => ({ key: row.key, name: row.name, value: count(row, 'transactions'), parts: [count(row, 'successful'), count(row, 'underway'), count(row, 'cancelled') + count(row, 'returned')] }))}
    />
  );
}
