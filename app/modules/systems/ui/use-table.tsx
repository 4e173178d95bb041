import { useLocale, useTranslations } from 'use-intl';
import { useDay, useMoment } from '#app/ui/dates.ts';

type UseView = { day: string; path: string; key: string; count: number; refused: number; lastAt: string };

/** What the keys of a system asked for, day by day. */
export function UseTable({ uses }: { uses: UseView[] }) {
  const t = useTranslations('systems');
  const locale = useLocale();
  const [day, moment] = [useDay(), useMoment()];
  if (uses.length === 0) return <p>{t('useNone')}</p>;
  const columns = ['day', 'path', 'key', 'count', 'refused', 'last'] as const;
  return (
    <div className="overflow-x-auto" role="region" aria-labelledby="use" tabIndex={0}>
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-edge">
            {columns.map((column) => (
              <th key={column} scope="col" className={`px-2 py-2 ${column === 'count' || column === 'refused' ? 'text-right' : ''}`}>
                {t(`useTable.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {uses.map(({ day: on, path, key, count, refused, lastAt }) => (
            <tr key={`${on} ${path} ${key}`} className="border-b border-line">
              <th scope="row" className="px-2 py-2 font-normal whitespace-nowrap">
                {day(on)}
              </th>
              <td className="px-2 py-2">
                <code>{path}</code>
              </td>
              <td className="px-2 py-2">
                <code>{key}…</code>
              </td>
              <td className="px-2 py-2 text-right tabular-nums">{count.toLocaleString(locale)}</td>
              <td className={`px-2 py-2 text-right tabular-nums ${refused > 0 ? 'font-semibold' : ''}`}>{refused.toLocaleString(locale)}</td>
              <td className="px-2 py-2 whitespace-nowrap">{moment(lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
