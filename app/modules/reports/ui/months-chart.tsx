import { useLocale, useTranslations } from 'use-intl';
import { monthOf } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { MonthWorth } from '../get-months.server.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { TrendChart } from './charts/trend-chart.tsx';
import { useFormats } from './formats.ts';

/** A figure month by month with the year before behind it. Months of which nothing is known yet are left out. */
export function MonthsChart({ indicator, months, today }: { indicator: IndicatorKey; months: readonly MonthWorth[]; today: VietnamDay }) {
  const t = useTranslations('figures');
  const locale = useLocale();
  const { worth, month: written } = useFormats();
  const { name, unit } = indicators[indicator];
  const points = months.flatMap(({ month, now, before }) => (now === null ? [] : [{ key: month, name: written(month), short: String(Number(month.slice(5))), now, before, running: month === monthOf(today) }]));
  if (points.length === 0) return null;
  return <TrendChart title={t('months')} heading="h2" description={t('monthsText', { figure: name[locale] })} points={points} write={(value) => worth(unit, value)} />;
}
