import { useLocale, useTranslations } from 'use-intl';
import type { CommuneRow, DistrictRow } from '../district-report.ts';
import { figureKeys, figures } from '../figures.ts';
import type { Figures } from '../figures.ts';
import { FigureTable } from './figure-table.tsx';
import { useFormats } from './formats.ts';

type DistrictTableProps = { districts: DistrictRow[]; total: Figures; /** Whether that is the whole province. */ whole: boolean };

/** The figures of each former district, which its name unfolds to those of its communes. */
export function DistrictTable({ districts, total, whole }: DistrictTableProps) {
  const t = useTranslations('reports.districts');
  const locale = useLocale();
  const { figure } = useFormats();
  const communeRow = ({ id, name, closed, figures: values }: CommuneRow) => ({ key: id, name, note: closed ? t('closed') : undefined, values });
  return (
    <FigureTable
      id="districts"
      caption={t('table')}
      of={t('district')}
      columns={figureKeys.map((key) => ({ key, name: figures[key].name[locale], short: figures[key].short[locale], write: (value) => figure(key, value) }))}
      rows={districts.map(({ key, name, whole: all, communes, figures: values }) => ({ key, name, note: all ? t('communes', { count: communes.length }) : t('some'), values, below: communes.map(communeRow) }))}
      total={{ name: whole ? t('total') : t('yours'), values: total }}
    />
  );
}
