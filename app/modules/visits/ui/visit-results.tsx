import { useTranslations } from 'use-intl';
import { useDay } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { VisitResult } from '../list-visits.server.ts';

const tones = { solved: 'good', lapsed: 'plain', open: 'warning', before: 'plain' } as const;

/** Visits, the newest first, each with whether its reason has gone since and after how many days. */
export function VisitResults({ visits, page }: { visits: VisitResult[]; /** The page of a line is this and its id; without, none is linked. */ page: string | null }) {
  const t = useTranslations('visits');
  const day = useDay();
  if (visits.length === 0) return <p className="mt-2 text-soft">{t('results.none')}</p>;
  return (
    <ul className="mt-3 max-w-4xl divide-y divide-line rounded-card border border-line bg-card">
      {visits.map((visit) => (
        <li key={visit.id} className="grid gap-1 px-4 py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            {page ? (
              <Link to={`${page}/${visit.lineId}`} className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4 sm:min-h-0">
                {visit.seller}
              </Link>
            ) : (
              <strong>{visit.seller}</strong>
            )}
            <span className="text-sm text-soft">
              {t(`reason.${visit.reason}`)}, {visit.commune}
            </span>
          </p>
          <p className="text-sm">{t('results.by', { day: day(visit.visitedOn), name: visit.byName, outcome: t(`outcome.${visit.outcome}`) })}</p>
          <p>
            <Badge tone={tones[visit.since.state]}>{t(`results.since.${visit.since.state}`, { days: visit.since.days, how: t(`solved.${visit.reason}`) })}</Badge>
          </p>
        </li>
      ))}
    </ul>
  );
}
