import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { VietnamDay } from '#app/shared/dates.ts';
import { useDay } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ShownVisit } from '../get-work-line.server.ts';
import type { StuckReason } from '../reasons.ts';
import type { WorkLine } from '../work-line.ts';
import { CallButton, LineVisitor, LineWhy } from './line-facts.tsx';

type LinePageProps = {
  shown: { line: WorkLine; gone: { on: VietnamDay; solved: boolean } | null; visits: ShownVisit[]; others: { id: string; reason: StuckReason }[] };
  today: VietnamDay;
  page: '/admin/visits' | '/team/visits';
  /** Where an officer reads more of the seller. */
  file?: string;
  done: 'plan' | 'visit' | null;
  /** The forms. */
  children: ReactNode;
};

/** A line of a work list: who is stuck and why, the forms, and the visits so far. */
export function LinePage({ shown: { line, gone, visits, others }, today, page, file, done, children }: LinePageProps) {
  const t = useTranslations('visits');
  const day = useDay();
  const { seller } = line;
  return (
    <>
      <Link to={page} className="no-print inline-flex min-h-11 items-center underline underline-offset-4">
        ← {t('line.back')}
      </Link>
      <h1>{seller.name}</h1>
      <p className="mt-1 text-soft">
        {seller.contactName}, {seller.street}, {seller.commune}
      </p>
      <div className="mt-4 grid gap-4">
        {done && <Notice tone="good">{t(done === 'plan' ? 'plan.saved' : 'form.saved')}</Notice>}
        {gone && <Notice tone={gone.solved ? 'good' : 'warning'}>{gone.solved ? t('line.gone', { day: day(gone.on), how: t(`solved.${line.reason}`) }) : t('line.lapsed', { day: day(gone.on) })}</Notice>}
        <LineWhy line={line} today={today} />
        <LineVisitor line={line} />
        <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
          <CallButton seller={seller} />
          <Link to={`/sellers/${seller.slug}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
            {t('shop')}
          </Link>
          {file && (
            <Link to={file} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {t('check')}
            </Link>
          )}
        </div>
        {others.length > 0 && (
          <p className="flex flex-wrap items-center gap-x-3">
            {t('line.others')}:
            {others.map(({ id, reason }) => (
              <Link key={id} to={`${page}/${id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
                {t(`reason.${reason}`)}
              </Link>
            ))}
          </p>
        )}
      </div>
      <div className="no-print mt-6 grid items-start gap-6 empty:hidden lg:grid-cols-2">{children}</div>
      <section className="mt-8">
        <h2>{t('line.visits')}</h2>
        {visits.length === 0 && <p className="mt-2 text-soft">{t('line.none')}</p>}
        <ol className="mt-3 grid gap-3">
          {visits.map((visit) => (
            <li key={visit.id} className="border-l-4 border-line pl-4">
              <p className="font-semibold">{t('line.visit', { day: day(visit.visitedOn), name: visit.byName, outcome: t(`outcome.${visit.outcome}`) })}</p>
              <p className="text-sm text-soft">{t(`reason.${visit.reason}`)}</p>
              {visit.note && <p className="whitespace-pre-line">{visit.note}</p>}
              {visit.nextStep && <p>{t('line.next', { step: visit.nextStep })}</p>}
              {visit.nextOn && <p>{t('line.nextOn', { day: day(visit.nextOn) })}</p>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
