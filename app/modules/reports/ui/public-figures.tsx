import { useLocale, useTranslations } from 'use-intl';
import { indicators } from '../indicators.ts';
import type { PublicIndicator, PublicMonth } from '../public/public-month.ts';
import { RankingChart } from './charts/ranking-chart.tsx';
import { TrendChart } from './charts/trend-chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { useFormats } from './formats.ts';

type Told = { told: PublicMonth; keys: readonly PublicIndicator[] };

/** What was told of the province and of each former district, which its name unfolds to its communes. What is hidden is named. */
export function PublicTable({ told: { province, districts }, keys }: Told) {
  const t = useTranslations('publicFigures');
  const locale = useLocale();
  const { worth } = useFormats();
  const valuesOf = (figures: PublicMonth['province']['figures']) => Object.fromEntries(keys.map((key) => [key, figures?.[key] ?? null]));
  const noteOf = (figures: PublicMonth['province']['figures']) => (figures ? undefined : t('hidden'));
  const hidden = districts.filter(({ figures }) => figures === null).map(({ name }) => name);
  return (
    <>
      <FigureTable
        id="places"
        caption={t('table')}
        of={t('place')}
        columns={keys.map((key) => ({ key, name: indicators[key].name[locale], short: indicators[key].short[locale], write: (value) => worth(indicators[key].unit, value) }))}
        rows={districts.filter(({ figures }) => figures !== null).map(({ key, name, figures, communes }) => ({
          key,
          name,
          values: valuesOf(figures),
          below: communes.map((commune) => ({ key: commune.code, name: commune.name, note: noteOf(commune.figures), values: valuesOf(commune.figures) })),
        }))}
        total={{ name: t('province'), values: valuesOf(province.figures) }}
      />
      {hidden.length > 0 && <p className="mt-3 max-w-3xl text-soft">{hidden.length === districts.length ? t('hiddenDistricts') : t('hiddenPlaces', { names: hidden.join(', ') })}</p>}
    </>
  );
}

/** The former districts that are told, the one that sold most first. */
export function PublicRanking({ districts }: { districts: PublicMonth['districts'] }) {
  const t = useTranslations('publicFigures');
  const locale = useLocale();
  const { worth } = useFormats();
  const rows = districts.flatMap(({ key, name, figures }) => (figures ? [{ key, name, value: figures.value ?? 0 }] : [])).sort((a, b) => b.value - a.value);
  if (rows.length < 2) return null;
  return <RankingChart title={t('ranking')} heading="h2" description={t('rankingText')} rows={rows.slice(0, 10)} figure={indicators.value.name[locale]} write={(value) => worth('dong', value)} />;
}

/** What the whole province sold, month by month. */
export function PublicTrend({ months }: { months: { month: string; value: number | null }[] }) {
  const t = useTranslations('publicFigures');
  const { month: written, worth } = useFormats();
  const points = months.flatMap(({ month, value }) => (value === null ? [] : [{ key: month, name: written(month), short: String(Number(month.slice(5))), now: value, before: null }]));
  if (points.length < 2) return null;
  return <TrendChart title={t('trend')} heading="h2" description={t('trendText')} points={points} write={(value) => worth('dong', value)} />;
}

/** What each figure means. */
export function PublicMeanings({ keys }: { keys: readonly PublicIndicator[] }) {
  const locale = useLocale();
  return (
    <dl className="grid max-w-3xl gap-3">
      {keys.map((key) => (
        <div key={key}>
          <dt className="font-semibold">{indicators[key].name[locale]}</dt>
          <dd className="text-soft">{indicators[key].formula[locale]}</dd>
        </div>
      ))}
    </dl>
  );
}
