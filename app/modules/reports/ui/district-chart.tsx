import { useLocale, useTranslations } from 'use-intl';
import type { DistrictRow } from '../district-report.ts';
import { figures } from '../figures.ts';
import { RankingChart } from './charts/ranking-chart.tsx';

/** The transactions of each area, and what became of them, the greatest first. */
export function DistrictChart({ districts }: { districts: Pick<DistrictRow, 'key' | 'name' | 'figures'>[] }) {
  const t = useTranslations('reports.districts');
  const locale = useLocale();
  const shown = districts.filter((row) => row.figures.transactions > 0).sort((a, b) => b.figures.transactions - a.figures.transactions);
  return (
    <RankingChart
      title={t('chart')}
      heading="h2"
      description={t('chartText')}
      figure={figures.transactions.name[locale]}
      legend={[
        { tone: 'strong', name: figures.successful.name[locale] },
        { tone: 'pale', name: figures.underway.name[locale] },
        { tone: 'bad', name: `${figures.cancelled.short[locale]}, ${figures.returned.short[locale].toLowerCase()}` },
      ]}
      rows={shown.map(({ key, name, figures: counted }) => ({ key, name, value: counted.transactions, parts: [counted.successful, counted.underway, counted.cancelled + counted.returned] }))}
    />
  );
}
