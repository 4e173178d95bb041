import { useLocale, useTranslations } from 'use-intl';
import type { MapRow } from '../get-area-map.server.ts';
import { figures } from '../figures.ts';
import type { FigureKey } from '../figures.ts';
import { useFormats } from './formats.ts';

type MapTableProps = { rows: readonly MapRow[]; total: number; figure: FigureKey; titleId: string };

/** The areas of a map by rank; those with the same figure share theirs. */
export function MapTable({ rows, total, figure, titleId }: MapTableProps) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const format = useFormats();
  const withDistrict = rows.some(({ within }) => within !== null);
  return (
    <div role="region" aria-labelledby={titleId} tabIndex={0} className="overflow-x-auto rounded-card border border-line bg-card print:overflow-visible print:border-0">
      <table className="w-full border-collapse text-sm sm:text-base print:text-xs">
        <thead>
          <tr className="border-b border-edge text-sm">
            <th scope="col" className="py-3 pr-4 pl-4 text-right">{t('map.rank')}</th>
            <th scope="col" className="py-3 pr-4 text-left">{t('map.area')}</th>
            {withDistrict && <th scope="col" className="py-3 pr-4 text-left">{t('map.within')}</th>}
            <th scope="col" className="py-3 pr-4 text-right">{figures[figure].short[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, within, value }) => (
            <tr key={id} className="break-inside-avoid border-b border-line">
              <td className="py-2 pr-4 pl-4 text-right tabular-nums text-soft">{rows.findIndex((row) => row.value === value) + 1}</td>
              <th scope="row" className="py-2 pr-4 text-left font-normal">{name}</th>
              {withDistrict && <td className="py-2 pr-4 text-soft">{within}</td>}
              <td className={`py-2 pr-4 text-right whitespace-nowrap tabular-nums ${value === 0 ? 'text-soft' : ''}`}>{format.figure(figure, value)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <td />
            <th scope="row" colSpan={withDistrict ? 2 : 1} className="py-3 pr-4 text-left">{t('districts.total')}</th>
            <td className="py-3 pr-4 text-right whitespace-nowrap tabular-nums">{format.figure(figure, total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
