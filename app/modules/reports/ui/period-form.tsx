import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { VietnamDay } from '#app/shared/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { usualPeriod, usualPeriods } from '../period.ts';
import type { PeriodProblem } from '../period.ts';

type PeriodFormProps = {
  /** The page that shows the period, and what else its address says. */
  page: string;
  keep?: Record<string, string>;
  /** Fields of that page's own. */
  children?: ReactNode;
  /** As typed, or the period that is shown. */
  from: string;
  to: string;
  today: VietnamDay;
  problem: PeriodProblem | null;
  /** Where the form is long, it is folded until it is wanted. */
  fold?: { title: string; open: boolean };
};

/** Chooses the period of a report: one of the usual periods, or two days. A mistake is named once, beside the field to change. */
export function PeriodForm({ page, keep = {}, children, from, to, today, problem, fold }: PeriodFormProps) {
  const t = useTranslations('reports.districts');
  const wrong = problem?.code === 'missing' || problem?.code === 'not_a_day' ? problem.parameters[0] : problem?.parameters.at(-1);
  const errorOf = (name: 'from' | 'to') => (problem && wrong === name ? t(`problem.${problem.code}`) : null);
  const form = (
    <form className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:items-start sm:gap-4 sm:grid-cols-[repeat(auto-fill,minmax(10rem,13rem))] sm:justify-start">
      {children}
      <TextField label={t('from')} name="from" type="date" defaultValue={from} error={errorOf('from')} />
      <TextField label={t('to')} name="to" type="date" defaultValue={to} error={errorOf('to')} />
      <Button className="max-sm:col-span-2 sm:mt-8">
        {t('show')}
      </Button>
    </form>
  );
  return (
    <section aria-label={t('choose')} className="no-print rounded-card border border-line bg-card px-4 py-2">
      <nav aria-label={t('usual')}>
        <ul className="flex flex-wrap gap-x-6">
          {usualPeriods.map((name) => {
            const period = usualPeriod(name, today);
            return (
              <li key={name}>
                <Link
                  to={`${page}?${new URLSearchParams({ ...keep, ...period })}`}
                  aria-current={period.from === from && period.to === to ? 'true' : undefined}
                  className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {t(name)}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      {fold === undefined ? (
        <div className="py-2">{form}</div>
      ) : (
        <details open={fold.open || problem !== null}>
          <summary className="min-h-11 py-2.5 font-semibold">{fold.title}</summary>
          <div className="pt-1 pb-3">{form}</div>
        </details>
      )}
    </section>
  );
}
