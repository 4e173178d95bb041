import { useTranslations } from 'use-intl';
import { ChevronIcon } from '#app/ui/icons.tsx';
import { Link } from '#app/ui/link.tsx';
import type { WorkCounts } from '../count-work.server.ts';
import { stuckReasons } from '../reasons.ts';

/** Where sellers are stuck, each reason with the way to its list. Nothing where nobody is. */
export function StuckWork({ counts }: { counts: WorkCounts }) {
  const t = useTranslations('visits');
  const shown = stuckReasons.filter((reason) => counts[reason].lines > 0);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{t('front.title')}</h2>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2">
        {shown.map((reason) => (
          <li key={reason}>
            <Link to={`/admin/visits?reason=${reason}`} className="flex min-h-14 items-center justify-between gap-3 rounded-card border border-line bg-card px-4 py-3 hover:bg-shade">
              <span>
                <strong className="block">{t('front.line', { reason: t(`reason.${reason}`), count: counts[reason].lines })}</strong>
                {counts[reason].unvisited > 0 && <span className="block text-sm text-soft">{t('front.unvisited', { count: counts[reason].unvisited })}</span>}
              </span>
              <ChevronIcon />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
