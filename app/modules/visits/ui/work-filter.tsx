import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { stuckReasons } from '../reasons.ts';
import type { StuckReason } from '../reasons.ts';
import { workShows, writeWorkQuery } from '../work-query.ts';
import type { WorkQuery } from '../work-query.ts';

type WorkFilterProps = { query: WorkQuery; counts: Record<StuckReason, number>; communes: { id: string; fullName: string }[] };

const pill = 'inline-flex min-h-11 items-center gap-2 rounded-full border border-edge px-4 aria-[current=page]:border-leaf aria-[current=page]:bg-leaf-pale aria-[current=page]:font-semibold';

/** Narrows the lists: which lines and where, then why, with how many there are. */
export function WorkFilter({ query, counts, communes }: WorkFilterProps) {
  const t = useTranslations('visits');
  const path = usePath();
  const { show, reason, communeId } = query;
  const sum = stuckReasons.reduce((total, each) => total + counts[each], 0);
  const address = (only: StuckReason | null) => `/admin/visits?${writeWorkQuery({ show, communeId, reason: only })}`;
  return (
    <div className="no-print mt-4 grid gap-4">
      <form method="get" action={path('/admin/visits')} className="flex flex-wrap items-end gap-3">
        {reason && <input type="hidden" name="reason" value={reason} />}
        <SelectField label={t('filter.show')} name="show" defaultValue={show} className="min-w-40 grow sm:grow-0">
          {workShows.map((each) => (
            <option key={each} value={each}>
              {t(`show.${each}`)}
            </option>
          ))}
        </SelectField>
        {communes.length > 1 && (
          <SelectField label={t('filter.commune')} name="commune" defaultValue={communeId ?? ''} className="min-w-40 grow sm:grow-0">
            <option value="">{t('filter.everywhere')}</option>
            {communes.map(({ id, fullName }) => (
              <option key={id} value={id}>
                {fullName}
              </option>
            ))}
          </SelectField>
        )}
        <Button look="secondary">{t('filter.submit')}</Button>
      </form>
      <nav aria-label={t('columns.reason')}>
        <ul className="flex flex-wrap gap-2">
          {([null, ...stuckReasons] as const).map((each) => (
            <li key={each ?? 'all'}>
              <Link to={address(each)} aria-current={each === reason ? 'page' : undefined} className={pill}>
                {each ? t(`reason.${each}`) : t('all')} <span className="tabular-nums">{each ? counts[each] : sum}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
