import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import type { FunnelCounts, FunnelDistrict } from '../funnel.ts';
import { FigureTable } from './figure-table.tsx';
import { useFormats } from './formats.ts';

type RegisterTableProps = { year: number; districts: readonly FunnelDistrict[]; total: FunnelCounts };

/** A year's list of households by former district and commune: how many there are, were trained, have come to the market. */
export function RegisterTable({ year, districts, total }: RegisterTableProps) {
  const t = useTranslations('households');
  const { number } = useFormats();
  const valuesOf = ({ register = 0, trained = 0, registered = 0 }: FunnelCounts) => ({ register, trained, registered });
  return (
    <FigureTable
      id="communes"
      caption={t('communes')}
      of={t('district')}
      columns={[{ key: 'register', name: t('count'), write: number }, { key: 'trained', name: t('trained'), write: number }, { key: 'registered', name: t('registered'), write: number }]}
      rows={districts.map(({ id, name, counts, communes }) => ({
        key: id,
        name,
        values: valuesOf(counts),
        below: communes.map((commune) => ({
          key: commune.id,
          name: commune.name,
          values: valuesOf(commune.counts),
          ...(commune.counts.register && {
            note: (
              <Link to={`/admin/households/list?${new URLSearchParams({ year: String(year), commune: commune.id })}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
                {t('list.see')}
              </Link>
            ),
          }),
        })),
      }))}
      total={{ name: t('total'), values: valuesOf(total) }}
    />
  );
}
