import { useLocale, useTranslations } from 'use-intl';
import type { CommuneFigures, Compared, DistrictFigures } from '../figure-report.ts';
import { indicators, restatedWorth, worthOf } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { FigureTable } from './figure-table.tsx';
import { useFormats } from './formats.ts';

type DistrictTableProps = { keys: readonly IndicatorKey[]; districts: readonly DistrictFigures[]; total: Compared; /** Whether that is the whole province. */ whole: boolean };

/** The figures of each former district, which its name unfolds to those of its communes. */
export function DistrictTable({ keys, districts, total, whole }: DistrictTableProps) {
  const t = useTranslations('reports.districts');
  const locale = useLocale();
  const { indicator } = useFormats();
  const valuesOf = ({ now }: Compared) => Object.fromEntries(keys.map((key) => [key, worthOf(key, now)]));
  const words = useTranslations('figures.standing');
  const notesOf = (counted: Compared) =>
    Object.fromEntries(keys.flatMap((key) => {
      const restated = restatedWorth(key, counted);
      return restated === null ? [] : [[key, words('restated', { worth: indicator(key, restated) })]];
    }));
  const communeRow = (commune: CommuneFigures) => ({ key: commune.id, name: commune.name, note: commune.closed ? t('closed') : undefined, values: valuesOf(commune), notes: notesOf(commune) });
  return (
    <FigureTable
      id="districts"
      caption={t('table')}
      of={t('district')}
      columns={keys.map((key) => ({ key, name: indicators[key].name[locale], short: indicators[key].short[locale], write: (value) => indicator(key, value) }))}
      rows={districts.map((district) => ({
        key: district.key,
        name: district.name,
        note: district.whole ? t('communes', { count: district.communes.length }) : t('some'),
        values: valuesOf(district),
        notes: notesOf(district),
        below: district.communes.map(communeRow),
      }))}
      total={{ name: whole ? t('total') : t('yours'), values: valuesOf(total), notes: notesOf(total) }}
    />
  );
}
