import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { countLists, periods } from '../../counts.ts';
import type { CountList, CountSums, Period } from '../../counts.ts';

export const learningParts = [...countLists, 'words', 'pins'] as const;
export type LearningPart = (typeof learningParts)[number];

export const learningAddress = (show: LearningPart, days: Period = 30) => `/admin/search?${new URLSearchParams({ show, ...(days !== 30 && { days: String(days) }) })}`;

/** The lists of the page of search, the open one marked. */
export function LearningTabs({ open, days }: { open: LearningPart; days: Period }) {
  const t = useTranslations('searchLearning');
  return (
    <nav aria-label={t('parts')} className="no-print mb-4">
      <ul className="flex flex-wrap gap-2">
        {learningParts.map((name) => (
          <li key={name}>
            <Link
              to={learningAddress(name, days)}
              aria-current={name === open ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-edge bg-card px-4 whitespace-nowrap hover:bg-shade aria-[current]:border-leaf aria-[current]:bg-leaf-pale aria-[current]:font-semibold aria-[current]:text-leaf"
            >
              {t(`show.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Of which days the list tells, and what all searches of these days come to. */
export function CountedDays({ show, days, sums }: { show: CountList; days: Period; sums: CountSums }) {
  const t = useTranslations('searchLearning');
  const share = (part: number) => `${Math.round((100 * Math.min(part, sums.searches)) / Math.max(sums.searches, 1))} %`;
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p>{sums.searches > 0 ? t('sums', { searches: sums.searches, missed: share(sums.withoutHit), opened: share(sums.clicks) }) : t('sumsNone', { days })}</p>
      <nav aria-label={t('period')}>
        <ul className="flex flex-wrap gap-1">
          {periods.map((period) => (
            <li key={period}>
              <Link
                to={learningAddress(show, period)}
                aria-current={period === days ? 'true' : undefined}
                className="inline-flex min-h-11 items-center rounded-lg px-3 underline underline-offset-4 hover:bg-shade aria-[current]:font-semibold aria-[current]:no-underline"
              >
                {t('days', { days: period })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
