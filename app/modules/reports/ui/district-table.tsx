import { useLocale, useTranslations } from 'use-intl';
import { ChevronIcon } from '#app/ui/icons.tsx';
import type { CommuneRow, DistrictRow } from '../district-report.ts';
import { figureKeys, figures } from '../figures.ts';
import type { Figures } from '../figures.ts';
import { useFormats } from './formats.ts';

const nameCell = 'min-w-40 py-1 pr-2 pl-2 text-left font-normal sm:pr-4 sm:pl-4 print:min-w-0 print:pl-0';

/**
 * The figures of each former district, which its name unfolds to those of its communes. The folding is a checkbox and a style, so it needs no
 * script, the rows stay one table for a screen reader, and a browser that does not know the style shows all rows.
 */
export function DistrictTable({ districts, total, titleId }: { districts: DistrictRow[]; total: Figures; titleId: string }) {
  const t = useTranslations('reports.districts');
  return (
    <div className="group/table">
      <label className="no-print mb-2 inline-flex min-h-11 items-center gap-3">
        <input type="checkbox" data-all className="size-5 accent-leaf" />
        {t('allCommunes')}
      </label>
      <div role="region" aria-labelledby={titleId} tabIndex={0} className="overflow-x-auto rounded-card border border-line bg-card print:overflow-visible print:border-0">
        <table className="w-full text-sm sm:min-w-3xl sm:text-base border-collapse print:min-w-0 print:text-xs">
          <DistrictTableHead />
          {districts.map((district) => (
            <DistrictRows key={district.key} district={district} />
          ))}
          <tfoot>
            <tr className="border-t-2 border-edge font-semibold">
              <th scope="row" className="py-3 pr-4 pl-4 text-left print:pl-0">
                {t('total')}
              </th>
              <FigureCells counted={total} />
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}

function DistrictTableHead() {
  const t = useTranslations('reports.districts');
  const locale = useLocale();
  return (
    <thead>
      <tr className="border-b border-edge align-bottom text-sm print:text-xs">
        <th scope="col" className="py-3 pr-4 pl-4 text-left print:pl-0">
          {t('district')}
        </th>
        {figureKeys.map((key) => (
          <th key={key} scope="col" className="py-3 pr-4 text-right">
            <a href={`#figure-${key}`} title={figures[key].name[locale]} className="underline decoration-line underline-offset-4 hover:decoration-current print:no-underline">
              {figures[key].short[locale]}
            </a>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function DistrictRows({ district }: { district: DistrictRow }) {
  const t = useTranslations('reports.districts');
  return (
    <tbody className="group/rows border-b border-line">
      <tr className="break-inside-avoid">
        <th scope="row" className={nameCell}>
          <label className="flex min-h-11 cursor-pointer items-center gap-3 leading-tight print:min-h-0">
            <input type="checkbox" className="peer sr-only" />
            <ChevronIcon className="no-print size-5 rounded-sm text-leaf peer-checked:rotate-90 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-leaf" />
            <span>
              <span className="block font-semibold">{district.name}</span>
              <span className="block text-sm text-soft print:hidden">{t('communes', { count: district.communes.length })}</span>
            </span>
          </label>
        </th>
        <FigureCells counted={district.figures} />
      </tr>
      {district.communes.map((commune) => (
        <CommuneLine key={commune.id} commune={commune} />
      ))}
    </tbody>
  );
}

function CommuneLine({ commune }: { commune: CommuneRow }) {
  const t = useTranslations('reports.districts');
  return (
    <tr className="break-inside-avoid border-t border-line bg-shade text-[0.9375rem] group-not-has-[[data-all]:checked]/table:group-not-has-checked/rows:hidden print:bg-transparent print:text-xs">
      <th scope="row" className="py-2 pr-2 pl-10 text-left sm:pr-4 sm:pl-12 leading-tight font-normal print:pl-4">
        {commune.name}
        {commune.closed && <span className="block text-sm text-soft">{t('closed')}</span>}
      </th>
      <FigureCells counted={commune.figures} />
    </tr>
  );
}

function FigureCells({ counted }: { counted: Figures }) {
  const { figure } = useFormats();
  return figureKeys.map((key) => (
    <td key={key} className={`py-1 pr-4 text-right whitespace-nowrap tabular-nums print:pr-2 ${counted[key] === 0 ? 'text-soft' : ''}`}>
      {figure(key, counted[key])}
    </td>
  ));
}
