import { useLocale, useTranslations } from 'use-intl';
import { BarChart, BarLegend } from '#app/ui/bar-chart.tsx';
import type { DistrictRow } from '../district-report.ts';
import { figures } from '../figures.ts';
import { useFormats } from './formats.ts';

/** The transactions of each former district as bars, the greatest first. The table beside it says the same in numbers. */
export function DistrictChart({ districts }: { districts: Pick<DistrictRow, 'key' | 'name' | 'figures'>[] }) {
  const t = useTranslations('reports.districts');
  const locale = useLocale();
  const { number } = useFormats();
  const shown = districts.filter((row) => row.figures.transactions > 0).sort((a, b) => b.figures.transactions - a.figures.transactions);
  if (shown.length === 0) return <p className="text-soft">{t('chartNone')}</p>;
  return (
    <div className="space-y-4">
      <BarLegend
        entries={[
          { tone: 'strong', name: figures.successful.name[locale] },
          { tone: 'pale', name: figures.underway.name[locale] },
          { tone: 'bad', name: `${figures.cancelled.short[locale]}, ${figures.returned.short[locale].toLowerCase()}` },
        ]}
      />
      <BarChart
        title={t('chart')}
        bars={shown.map(({ key, name, figures: counted }) => ({
          key,
          label: name,
          figure: number(counted.transactions),
          parts: [
            { tone: 'strong', amount: counted.successful },
            { tone: 'pale', amount: counted.underway },
            { tone: 'bad', amount: counted.cancelled + counted.returned },
          ],
        }))}
      />
    </div>
  );
}
