import { useLocale, useTranslations } from 'use-intl';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { PlaceMonths } from '../get-months.server.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { HeatChart } from './charts/heat-chart.tsx';
import { useFormats } from './formats.ts';

/** The widest that fits a phone: a year. */
const monthsShown = 12;

/** A figure by place and month: where it came early, where late, where never. A growth has no classes from nothing up, and one place has nobody beside it. */
export function MonthsHeat({ indicator, months, places }: { indicator: IndicatorKey; months: readonly { month: VietnamMonth }[]; places: readonly PlaceMonths[] }) {
  const t = useTranslations('figures');
  const locale = useLocale();
  const { worth, compact, month: written } = useFormats();
  const { name, unit } = indicators[indicator];
  const write = (value: number) => worth(unit, value);
  const shown = months.slice(-monthsShown).map(({ month }) => ({ key: month, name: written(month), short: String(Number(month.slice(5))) }));
  const rows = places.map((place) => ({ ...place, values: place.values.slice(-monthsShown) }));
  if (unit === 'growth' || rows.length < 2 || !rows.some(({ values }) => values.some((value) => value !== null && value > 0))) return null;
  return (
    <section className="mt-8">
      <HeatChart title={t('heat')} heading="h2" description={t('heatText', { figure: name[locale] })} months={shown} rows={rows} write={write} brief={unit === 'dong' || unit === 'count' ? compact : write} />
    </section>
  );
}
