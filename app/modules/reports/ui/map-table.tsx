import { useLocale, useTranslations } from 'use-intl';
import type { MapRow } from '../get-area-map.server.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { FigureTable } from './figure-table.tsx';
import { useFormats } from './formats.ts';

type MapTableProps = { rows: readonly MapRow[]; total: number | null; figure: IndicatorKey; /** Whether that is the whole province. */ whole: boolean };

/** The areas of a map by rank; those with the same figure share theirs. */
export function MapTable({ rows, total, figure, whole }: MapTableProps) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const format = useFormats();
  return (
    <FigureTable
      id="ranking"
      caption={`${t('map.table')}: ${indicators[figure].name[locale]}`}
      of={t('map.area')}
      columns={[
        { key: 'rank', name: t('map.rank'), write: format.number },
        { key: 'value', name: indicators[figure].short[locale], write: (value) => format.indicator(figure, value) },
      ]}
      rows={rows.map(({ id, name, within, value }) => ({ key: id, name, note: within ?? undefined, values: { value, rank: rows.findIndex((row) => row.value === value) + 1 } }))}
      total={{ name: t(whole ? 'districts.total' : 'districts.yours'), values: { value: total } }}
    />
  );
}
