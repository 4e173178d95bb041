import { useLocale, useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import type { Compared } from '../figure-report.ts';
import { indicators, restatedWorth as restated, themes, worthOf } from '../indicators.ts';
import type { IndicatorKey, Theme } from '../indicators.ts';
import type { Targets } from '../list-targets.server.ts';
import { ChangeCell } from './change-cell.tsx';
import { useFormats } from './formats.ts';
import { TargetStatus } from './target-status.tsx';

type IndicatorTableProps = { theme: Theme; shown: readonly IndicatorKey[]; counted: Compared; targets: Targets; year: number; /** Of the page that shows one figure by place. */ query: string };

const cell = 'px-1.5 py-2 text-right sm:px-3 tabular-nums whitespace-nowrap print:px-1';

/** The figures of one theme: this period beside the one before, the year before and the target. */
export function IndicatorTable({ theme, shown, counted, targets, year, query }: IndicatorTableProps) {
  const t = useTranslations('figures');
  const locale = useLocale();
  const { worth } = useFormats();
  const keys = (Object.keys(themes[theme]) as IndicatorKey[]).filter((key) => shown.includes(key));
  const wanted = keys.some((key) => targets[key]);
  if (keys.length === 0) return null;
  const write = (key: IndicatorKey, value: number | null) => (value === null ? '–' : worth(indicators[key].unit, value));
  return (
    <section className="mt-8">
      <h2 id={`theme-${theme}`}>{t(`themes.${theme}`)}</h2>
      <div role="region" aria-labelledby={`theme-${theme}`} tabIndex={0} className="mt-2 overflow-x-auto rounded-card border border-line bg-card print:overflow-visible print:border-0">
        <table className="w-full border-collapse text-sm sm:text-base print:text-xs">
          <thead>
            <tr className="border-b border-edge align-bottom text-sm">
              <th scope="col" className="py-3 pr-2 pl-3 text-left sm:pl-4">
                {t('columns.figure')}
              </th>
              <th scope="col" className={cell}>
                {t('columns.now')}
              </th>
              <th scope="col" className={cell}>
                {t('columns.before')}
              </th>
              <th scope="col" className={cell}>
                {t('columns.yearBefore')}
              </th>
              {wanted && (
                <th scope="col" className={cell}>
                  {t('columns.target', { year })}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => {
              const [now, before, yearBefore] = [counted.now, counted.before ?? {}, counted.yearBefore ?? {}].map((measures) => worthOf(key, measures));
              const target = targets[key];
              return (
                <tr key={key} className="break-inside-avoid border-t border-line">
                  <th scope="row" className="min-w-30 py-1 pr-2 pl-3 text-left sm:min-w-44 sm:pl-4 leading-tight font-normal">
                    <Link to={`/admin/reports/figures/${key}${query}`} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-current">
                      {indicators[key].name[locale]}
                    </Link>
                  </th>
                  <td className={`${cell} font-semibold`}>
                    {write(key, now ?? null)}
                    {restated(key, counted) !== null && <span className="block text-sm font-normal text-soft">{t('standing.restated', { worth: write(key, restated(key, counted)) })}</span>}
                  </td>
                  <ChangeCell unit={indicators[key].unit} now={now ?? null} before={before ?? null} />
                  <ChangeCell unit={indicators[key].unit} now={now ?? null} before={yearBefore ?? null} />
                  {wanted && <td className={cell}>{target && <TargetStatus indicator={key} progress={target} />}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
