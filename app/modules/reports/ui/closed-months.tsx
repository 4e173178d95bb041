import { useLocale, useTranslations } from 'use-intl';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SecondLook } from '#app/ui/second-look.tsx';
import { worthOf } from '../indicators.ts';
import type { ListedMonth } from '../list-closed-months.server.ts';
import type { Recomputed } from '../recompute-month.server.ts';
import { useFormats } from './formats.ts';

/** As the page gets it: instants are texts. */
type Closed = Omit<NonNullable<ListedMonth['closed']>, 'at' | 'restated'> & { at: string; restated: (Omit<NonNullable<NonNullable<ListedMonth['closed']>['restated']>, 'at'> & { at: string }) | null };
type Month = { month: VietnamMonth; closed: Closed | null };
type ClosedMonthsProps = { months: readonly Month[]; due: { month: VietnamMonth; on: VietnamDay; isDue: boolean } | null; done: VietnamMonth | null; answer: { month: VietnamMonth; recomputed: Recomputed | null; problem: 'not_over' | 'closed' | null } | null };

/** The months that are over: those that are closed with what has changed since, the others to be closed. */
export function ClosedMonths({ months, due, done, answer }: ClosedMonthsProps) {
  const t = useTranslations('figures.closed');
  const { month: written, day } = useFormats();
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('intro')}</p>
      {due && <p className="mt-2 font-semibold">{t(due.isDue ? 'due' : 'dueLater', { month: written(due.month), day: day(due.on) })}</p>}
      <div className="mt-4 space-y-3">
        {done && !answer && <Notice tone="good">{t('done', { month: written(done) })}</Notice>}
        {answer?.problem && <Notice tone="bad">{t(answer.problem === 'closed' ? 'already' : 'notOver')}</Notice>}
        {answer?.recomputed && <Proof month={answer.month} orders={months.find(({ month }) => month === answer.month)?.closed?.orders ?? 0} recomputed={answer.recomputed} />}
      </div>
      <ul className="mt-6 space-y-4">
        {months.map((each) => (
          <li key={each.month} className="break-inside-avoid rounded-card border border-line bg-card p-4">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-lg">{written(each.month)}</h2>
              {each.closed === null && (
                <SecondLook label={t('close', { month: written(each.month) })}>
                  <form method="post" className="max-w-md space-y-3">
                    <p>{t('closing', { month: written(each.month) })}</p>
                    <input type="hidden" name="month" value={each.month} />
                    <Button name="do" value="close">{t('sure')}</Button>
                  </form>
                </SecondLook>
              )}
            </div>
            {each.closed ? <ClosedFacts month={each.month} closed={each.closed} /> : <p className="mt-1 text-soft">{t('open')}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function ClosedFacts({ month, closed }: { month: VietnamMonth; closed: Closed }) {
  const t = useTranslations('figures.closed');
  const locale = useLocale();
  const { worth, moment } = useFormats();
  const { successful = 0, value = 0, ...others } = closed.restated?.by ?? {};
  const moved = Object.keys(others).length;
  const signed = (unit: 'count' | 'dong', by: number) => `${by > 0 ? '+' : '−'}${worth(unit, Math.abs(by))}`;
  return (
    <>
      <p className="mt-1 text-soft">{t('closedAt', { moment: moment(closed.at), name: closed.by })}</p>
      <dl className="mt-3 grid gap-x-8 gap-y-2 sm:grid-cols-3">
        <div>
          <dt className="text-sm text-soft">{t('successful')}</dt>
          <dd className="font-semibold tabular-nums">{worth('count', worthOf('successful', closed.figures) ?? 0)}</dd>
        </div>
        <div>
          <dt className="text-sm text-soft">{t('value')}</dt>
          <dd className="font-semibold tabular-nums">{worth('dong', worthOf('value', closed.figures) ?? 0)}</dd>
        </div>
        <div>
          <dt className="text-sm text-soft">{t('since')}</dt>
          <dd className="tabular-nums">
            {closed.restated === null ? (
              t('none')
            ) : (
              <>
                {successful !== 0 && <span className="block">{t('moved', { figure: t('successful'), by: signed('count', successful) })}</span>}
                {value !== 0 && <span className="block">{t('moved', { figure: t('value'), by: signed('dong', value) })}</span>}
                {moved > 0 && <span className="block text-soft">{t('others', { count: moved })}</span>}
                <span className="block text-sm text-soft">{t('foundAt', { moment: moment(closed.restated.at) })}</span>
              </>
            )}
          </dd>
        </div>
      </dl>
      <p className="mt-3 text-sm text-soft">{t(`kept.${closed.kept}`)}</p>
      <p className="mt-1 text-sm break-all text-soft">
        {t('hash')}: <code>{closed.inputs.slice(0, 16)}</code>
      </p>
      <div className="no-print mt-3 flex flex-wrap items-center gap-3">
        <form method="post">
          <input type="hidden" name="month" value={month} />
          <Button look="secondary" name="do" value="recompute">{t('recompute')}</Button>
        </form>
        <a href={`/admin/reports/closed/${month}.csv?lang=${locale}`} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">{t('file')}</a>
      </div>
    </>
  );
}

function Proof({ month, orders, recomputed: { sameInputs, sameRules, kept, figures, differing } }: { month: VietnamMonth; orders: number; recomputed: Recomputed }) {
  const t = useTranslations('figures.closed');
  const { month: written, number } = useFormats();
  const good = sameInputs && differing === 0;
  const facts = { month: written(month), orders: number(orders), figures: number(figures), differing: number(differing) };
  return (
    <Notice tone={good ? 'good' : 'bad'}>
      <p>{t(differing === 0 ? 'same' : 'differs', facts)}</p>
      {kept !== 'all' && <p>{t(`kept.${kept}`)}</p>}
      {!sameInputs && <p>{t('otherInputs')}</p>}
      {!sameRules && <p>{t('otherRules')}</p>}
    </Notice>
  );
}
