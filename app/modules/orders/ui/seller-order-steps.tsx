import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { DeliveryMethod, OrderState, PaymentMethod } from '../order.ts';
import { cashDue, needsReason, offeredSteps, readyReasons } from '../order-steps.ts';
import type { SellerStep, StepWithReason } from '../order-steps.ts';

type StepOrder = { state: OrderState; delivery: DeliveryMethod; total: number; paid: number };
type StepsProps = { order: StepOrder; payment: PaymentMethod; /** The step for which a reason was not given. */ reasonMissing: string | null };

/** What the seller can do with an order now: one big button, and the rest behind a fold. */
export function SellerOrderSteps({ order, payment, reasonMissing }: StepsProps) {
  const t = useTranslations('seller.order');
  const words = useStepWords(order, payment);
  const { next, others } = offeredSteps(order);
  const now = useWhatNow(order, payment);
  if (!next) return now && <p className="rounded-card border border-line bg-card p-4 md:p-6">{now}</p>;
  return (
    <div className="no-print rounded-card border border-line bg-card p-4 md:p-6">
      <p>{now}</p>
      <form method="post" className="mt-4">
        <Button name="intent" value={next} className="min-h-14 w-full text-lg">
          {words(next)}
        </Button>
      </form>
      <details className="mt-4" open={reasonMissing !== null}>
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{t('otherSteps')}</summary>
        <div className="mt-1 space-y-2">
          {others.map((step) => (needsReason(step) ? <ReasonForm key={step} step={step} text={words(step)} missing={reasonMissing === step} /> : <StepForm key={step} step={step} text={words(step)} />))}
        </div>
      </details>
    </div>
  );
}

function StepForm({ step, text }: { step: SellerStep; text: string }) {
  return (
    <form method="post">
      <Button look="secondary" name="intent" value={step} className="w-full">
        {text}
      </Button>
    </form>
  );
}

function ReasonForm({ step, text, missing }: { step: StepWithReason; text: string; missing: boolean }) {
  const t = useTranslations('seller.order');
  const say = useTranslations('orders.reasons');
  const error = `reason-error-${step}`;
  return (
    <details className="rounded-lg border border-line px-3" open={missing}>
      <summary className="flex min-h-11 items-center text-berry underline underline-offset-4">{text}</summary>
      <form method="post" className="space-y-4 pt-1 pb-3">
        <fieldset aria-describedby={missing ? error : undefined}>
          <legend className="font-semibold">{t('reasonTitle')}</legend>
          <p className="text-sm text-soft">{t('reasonHint')}</p>
          {missing && (
            <p id={error} role="alert" className="mt-1 font-semibold text-berry">
              {t('reasonMissing')}
            </p>
          )}
          {readyReasons[step].map((reason) => (
            <label key={reason} className="flex min-h-11 items-center gap-3">
              <input type="radio" name="reason" value={reason} className="size-5 shrink-0 accent-leaf" />
              {say(reason)}
            </label>
          ))}
        </fieldset>
        <TextField label={t('reasonOther')} name="otherReason" maxLength={300} optional />
        <Button name="intent" value={step} look="danger" className="w-full">
          {text}
        </Button>
      </form>
    </details>
  );
}

/** The words of a step: with the cash that is taken in it, where there is any. */
export function useStepWords(order: StepOrder, payment: PaymentMethod): (step: SellerStep) => string {
  const t = useTranslations('seller.order.step');
  const locale = useLocale();
  const due = cashDue({ ...order, payment });
  const total = formatDong(due, locale);
  return (step) => {
    if (step === 'pack' && order.delivery === 'pickup') return t('pack_pickup');
    if (step === 'deliver') return due > 0 ? t('deliver', { total }) : t('deliver_paid');
    if (step !== 'fetch') return t(step);
    if (order.delivery === 'own') return due > 0 ? t('fetch_own', { total }) : t('fetch_own_paid');
    return due > 0 ? t('fetch', { total }) : t('fetch_paid');
  };
}

function useWhatNow({ state, delivery, ...order }: StepOrder, payment: PaymentMethod): string | null {
  const t = useTranslations('seller.order.whatNow');
  const owes = cashDue({ ...order, payment }) > 0;
  if (state === 'unpaid') return t('unpaid');
  if (state === 'placed' || state === 'failed_delivery') return t(state);
  if (state === 'confirmed' || state === 'packed') return t(delivery === 'pickup' ? `${state}_pickup` : state);
  if (state === 'handed_over') return t(owes ? 'handed_over' : 'handed_over_paid');
  return state === 'delivered' ? t('delivered') : null;
}
