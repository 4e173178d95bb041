import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { endedStates, nextStates, unsentStates } from '../parcel.ts';
import type { CashState, ParcelState } from '../parcel.ts';

type StepsParcel = { carrier: string; tracking: string | null; state: ParcelState; cash: CashState; cashDue: number };
type ParcelStepsProps = { parcel: StepsParcel; problem: string | null; typed: { tracking: string; note: string } };

const card = 'rounded-card border border-line bg-card p-4 md:p-6';
const failures = ['failed_attempt', 'returned', 'lost'] as const;

/** What a seller can say or do about a parcel now. Of one whose carrier tells, it can only be called off. */
export function ParcelSteps({ parcel, problem, typed }: ParcelStepsProps) {
  const t = useTranslations('fulfilment.parcel');
  const locale = useLocale();
  const byHand = parcel.carrier === 'hand';
  const next = nextStates[parcel.state];
  const tracking = problem === 'tracking' || problem === 'tracking_taken' ? t(`problem.${problem}`) : null;
  return (
    <>
      {byHand && !endedStates.includes(parcel.state) && (
        <section className={card}>
          <h2 className="text-lg">{t('where')}</h2>
          <form method="post" className="mt-3 flex flex-wrap gap-3">
            <input type="hidden" name="intent" value="say" />
            {(['in_transit', 'delivered'] as const).filter((state) => next.includes(state)).map((state, place) => (
              <Button key={state} name="state" value={state} look={place === 0 ? 'primary' : 'secondary'} className="min-h-12 flex-1">
                {t(`say.${state}`)}
              </Button>
            ))}
          </form>
          <details className="mt-3" open={problem === 'reason_missing'}>
            <summary className="inline-flex min-h-11 items-center text-berry underline underline-offset-4">{t('otherwise')}</summary>
            <form method="post" className="mt-2 space-y-3">
              <input type="hidden" name="intent" value="say" />
              <fieldset>
                <legend className="font-semibold">{t('what')}</legend>
                {failures.filter((state) => next.includes(state)).map((state, place) => (
                  <label key={state} className="flex min-h-11 items-center gap-3">
                    <input type="radio" name="state" value={state} defaultChecked={place === 0} className="size-5 shrink-0 accent-leaf" />
                    {t(`say.${state}`)}
                  </label>
                ))}
              </fieldset>
              <TextField label={t('why')} name="note" defaultValue={typed.note} maxLength={300} error={problem === 'reason_missing' ? t('problem.reason_missing') : null} />
              <Button look="danger" className="w-full sm:w-auto">
                {t('keepOther')}
              </Button>
            </form>
          </details>
        </section>
      )}
      {byHand && parcel.cash === 'collected' && (
        <form method="post" className={card}>
          <Button name="intent" value="cash" className="min-h-12 w-full sm:w-auto">
            {t('gotCash', { amount: formatDong(parcel.cashDue, locale) })}
          </Button>
        </form>
      )}
      {byHand && parcel.state !== 'cancelled' && (
        <form method="post" className={`${card} space-y-3`}>
          <TextField label={t('tracking')} name="tracking" defaultValue={typed.tracking || (parcel.tracking ?? '')} error={tracking} maxLength={40} autoComplete="off" className="max-w-md" />
          <Button name="intent" value="number" look="secondary">
            {t('keepNumber')}
          </Button>
        </form>
      )}
      {unsentStates.includes(parcel.state) && (
        <form method="post" className={card}>
          <p className="text-soft">{t('callOffHint')}</p>
          <Button name="intent" value="cancel" look="danger" className="mt-2 w-full sm:w-auto">
            {t('callOff')}
          </Button>
        </form>
      )}
    </>
  );
}
