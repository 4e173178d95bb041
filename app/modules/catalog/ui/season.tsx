import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { seasonRuns } from '../season.ts';

const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** When a product is to be had, in words and as the twelve months of a year; `thisMonth` is 1 to 12. */
export function Season({ months, thisMonth }: { months: number[]; thisMonth: number }) {
  const t = useTranslations('catalog');
  const format = useFormatter();
  const locale = useLocale();
  const runs = seasonRuns(months);
  if (runs.length === 0) return t('seasonAll');
  const name = (month: number) => {
    const written = format.dateTime(new Date(Date.UTC(2000, month - 1, 15)), { month: 'long' });
    return locale === 'vi' ? written.toLowerCase() : written;
  };
  const words = runs.map(([from, to]) => (from === to ? name(from) : `${name(from)} – ${name(to)}`));
  const now = months.includes(thisMonth);
  return (
    <>
      <p>
        <span className={now ? 'font-semibold text-leaf' : 'text-amber'}>{t(now ? 'inSeason' : 'offSeason')}</span>: {words.join(', ')}
      </p>
      <ol aria-hidden="true" className="mt-2 grid max-w-sm grid-cols-12 gap-0.5 text-center text-sm tabular-nums">
        {year.map((month) => (
          <li
            key={month}
            className={`rounded-sm border-b-3 py-0.5 ${months.includes(month) ? 'bg-leaf text-on-leaf' : 'bg-shade text-soft'} ${month === thisMonth ? 'border-gold font-semibold' : 'border-transparent'}`}
          >
            {month}
          </li>
        ))}
      </ol>
    </>
  );
}
