import { useLocale, useTranslations } from 'use-intl';
import type { Compared, DistrictFigures } from '../figure-report.ts';
import { indicators, restatedWorth, worthOf } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { FigureTable } from './figure-table.tsx';
import { useFormats } from './formats.ts';
import { useMovement } from './movement.tsx';

type PlaceTableProps = { indicator: IndicatorKey; districts: readonly DistrictFigures[]; total: Compared; /** Whether that is the whole province. */ whole: boolean };

/** One figure of each former district and its communes, beside the period before and the year before. */
export function PlaceTable({ indicator, districts, total, whole }: PlaceTableProps) {
  const t = useTranslations('figures');
  const words = useTranslations('reports.districts');
  const locale = useLocale();
  const { worth } = useFormats();
  const movement = useMovement();
  const { unit, name } = indicators[indicator];
  const write = (value: number) => worth(unit, value);
  // By rank, until somebody sorts it otherwise.
  const ranked = districts.toSorted((a, b) => (worthOf(indicator, b.now) ?? -1) - (worthOf(indicator, a.now) ?? -1));
  const valuesOf = (counted: Compared) => {
    const [now = null, before = null, yearBefore = null] = [counted.now, counted.before ?? {}, counted.yearBefore ?? {}].map((measures) => worthOf(indicator, measures));
    return { now, before, change: movement.of(unit, now, before), yearBefore, yearChange: movement.of(unit, now, yearBefore) };
  };
  const notesOf = (counted: Compared) => {
    const restated = restatedWorth(indicator, counted);
    return restated === null ? undefined : { now: t('standing.restated', { worth: write(restated) }) };
  };
  return (
    <FigureTable
      id="places"
      caption={name[locale]}
      of={t('columns.place')}
      columns={[
        { key: 'now', name: t('columns.now'), write },
        { key: 'before', name: t('columns.before'), write },
        { key: 'change', name: t('columns.change'), write: (moved) => movement.write(unit, moved) },
        { key: 'yearBefore', name: t('columns.yearBefore'), write },
        { key: 'yearChange', name: t('columns.change'), write: (moved) => movement.write(unit, moved) },
      ]}
      rows={ranked.map((district) => ({
        key: district.key,
        name: district.name,
        note: words('communes', { count: district.communes.length }),
        values: district.whole ? valuesOf(district) : {},
        notes: district.whole ? notesOf(district) : undefined,
        below: district.communes.map((commune) => ({ key: commune.id, name: commune.name, note: commune.closed ? words('closed') : undefined, values: valuesOf(commune), notes: notesOf(commune) })),
      }))}
      total={{ name: words(whole ? 'total' : 'yours'), values: valuesOf(total), notes: notesOf(total) }}
    />
  );
}
