import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { Field, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Badge, Notice } from '#app/ui/notice.tsx';
import type { StatementMatch, StatementProblem } from '../match-statement.server.ts';
import { payoutStates } from '../payout.ts';
import type { PayoutBatchRow, PayoutPlan } from '../payout.ts';
import { useAmounts } from './amounts.ts';
import { payoutTone } from './payout-card.tsx';

/** Whom the next batch would pay, who waits and why, and the button that makes it. */
export function PayoutPlanCard({ plan, problem }: { plan: PayoutPlan; problem: 'nobody' | 'least' | null }) {
  const t = useTranslations('ledger.payout');
  const { dong } = useAmounts();
  const say = ({ sellers, amount }: { sellers: number; amount: number }) => ({ sellers, amount: dong(amount) });
  const { payable, withoutAccount, tooLittle, underWay, least } = plan;
  return (
    <section aria-labelledby="next-batch" className="grid gap-4 rounded-card border border-line bg-card p-4">
      <h2 id="next-batch" className="text-lg">
        {t('next')}
      </h2>
      {problem === 'nobody' && <Notice tone="bad">{t('nobodyProblem')}</Notice>}
      <div>
        <p className="font-semibold">{payable.sellers > 0 ? t('payable', say(payable)) : t('nobody')}</p>
        {withoutAccount.sellers > 0 && <p className="text-soft">{t('withoutAccount', say(withoutAccount))}</p>}
        {tooLittle.sellers > 0 && <p className="text-soft">{t('tooLittle', { ...say(tooLittle), least: dong(least) })}</p>}
        {underWay.sellers > 0 && <p className="text-soft">{t('underWay', say(underWay))}</p>}
      </div>
      {payable.sellers > 0 && (
        <form method="post">
          <Button name="do" value="propose" className="w-full sm:w-auto">
            {t('propose')}
          </Button>
        </form>
      )}
      <form method="post" className="flex flex-wrap items-end gap-3 border-t border-line pt-4">
        <TextField label={t('least')} name="least" inputMode="numeric" required defaultValue={least} error={problem === 'least' ? t('leastProblem') : null} className="max-w-60" />
        <Button look="secondary" name="do" value="least">
          {t('saveLeast')}
        </Button>
      </form>
    </section>
  );
}

type BatchOfList = Omit<PayoutBatchRow, 'madeAt' | 'sentAt'> & { madeAt: string; sentAt: string | null };

/** The batches that were made, the newest first. */
export function PayoutBatchList({ batches }: { batches: readonly BatchOfList[] }) {
  const t = useTranslations('ledger.payout');
  const { dong } = useAmounts();
  const moment = useMoment();
  if (batches.length === 0) return <p>{t('noBatches')}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {batches.map(({ id, code, madeAt, sentAt, payouts, amount, states }) => (
        <li key={id} className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[1fr_auto]">
          <div>
            <Link to={`/admin/money/payouts/${id}`} className="inline-block py-2 font-semibold underline underline-offset-4">
              {code}
            </Link>
            <p className="text-sm text-soft">
              {t('made', { moment: moment(madeAt) })}
              {sentAt && ` · ${t('sentAt', { moment: moment(sentAt) })}`}
            </p>
            <p className="mt-1 flex flex-wrap gap-2">
              {payoutStates.flatMap((state) =>
                states[state] ? (
                  <Badge key={state} tone={payoutTone[state]}>
                    {t(`state.${state}`)}: {states[state]}
                  </Badge>
                ) : (
                  []
                ),
              )}
            </p>
          </div>
          <p className="sm:text-right">
            <span className="block text-lg font-semibold">{dong(amount)}</span>
            <span className="text-sm text-soft">{t('count', { count: payouts })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

const picker = 'block w-full min-h-11 rounded-lg border border-edge bg-card p-2 file:mr-3 file:min-h-9 file:rounded-md file:border-0 file:bg-shade file:px-3 file:font-semibold';

/** Takes the bank's statement and says what it settled, and what somebody has to look at. */
export function StatementForm({ match, problem }: { match: StatementMatch | null; problem: StatementProblem['code'] | null }) {
  const t = useTranslations('ledger.payout');
  return (
    <form method="post" encType="multipart/form-data" className="grid content-start gap-4 rounded-card border border-line bg-card p-4">
      <div>
        <h2 className="text-lg">{t('statement')}</h2>
        <p className="text-soft">{t('statementText')}</p>
      </div>
      {match && <StatementOutcome match={match} />}
      <Field label={t('statementFile')} error={problem ? t(`statementProblem.${problem}`) : null}>
        {(wiring) => <input {...wiring} type="file" name="file" required accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" className={picker} />}
      </Field>
      <Button look="secondary" name="do" value="match" className="w-full sm:w-auto sm:justify-self-start">
        {t('match')}
      </Button>
    </form>
  );
}

function StatementOutcome({ match: { paid, failed, known, open } }: { match: StatementMatch }) {
  const t = useTranslations('ledger.payout');
  const { dong } = useAmounts();
  const say = (amount: number | null) => (amount === null ? '–' : dong(amount));
  return (
    <>
      <Notice tone={failed > 0 || open.length > 0 ? 'warning' : 'good'}>{t('matched', { paid, failed, known })}</Notice>
      {open.length > 0 && (
        <div>
          <h3>{t('toLook')}</h3>
          <ul className="list-disc pl-5">
            {open.map(({ row, reference, why, amount, expected }) => (
              <li key={`${row} ${reference}`} className="wrap-anywhere">
                {reference}, {t('row', { row })}: {t(`why.${why}`, { amount: say(amount), expected: say(expected) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
