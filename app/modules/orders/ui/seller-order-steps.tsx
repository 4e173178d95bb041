import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { OrderState } from '../order.ts';

const declineReasons = ['sold_out', 'off_season', 'quality', 'too_far', 'unreachable'] as const;
const returnReasons = ['refused', 'absent', 'damaged', 'wrong_address'] as const;

type StepsProps = { order: { state: OrderState; total: number }; reasonMissing: boolean };

/** What the seller can do with an order now: one big button, and behind a fold the way out with its reason. */
export function SellerOrderSteps({ order, reasonMissing }: StepsProps) {
  const t = useTranslations('seller.order');
  const locale = useLocale();
  const total = formatDong(order.total, locale);
  const step = order.state === 'placed' ? 'confirm' : order.state === 'confirmed' ? 'hand-over' : order.state === 'handed_over' ? 'deliver' : null;
  if (!step || (order.state !== 'placed' && order.state !== 'confirmed' && order.state !== 'handed_over')) return null;
  return (
    <div className="no-print rounded-card border border-line bg-card p-4 md:p-6">
      <p>{t(`whatNow.${order.state}`)}</p>
      <form method="post" className="mt-4">
        <Button name="intent" value={step} className="min-h-14 w-full text-lg">
          {t(`step.${step}`, { total })}
        </Button>
      </form>
      {order.state === 'placed' && (
        <ReasonForm step="decline" missing={reasonMissing} reasons={declineReasons.map((reason) => t(`declineReasons.${reason}`))} />
      )}
      {order.state === 'handed_over' && (
        <ReasonForm step="take-back" missing={reasonMissing} reasons={returnReasons.map((reason) => t(`returnReasons.${reason}`))} />
      )}
    </div>
  );
}

function ReasonForm({ step, reasons, missing }: { step: 'decline' | 'take-back'; reasons: string[]; missing: boolean }) {
  const t = useTranslations('seller.order');
  return (
    <details className="mt-4" open={missing}>
      <summary className="inline-flex min-h-11 items-center text-berry underline underline-offset-4">{t(`step.${step}`, { total: '' })}</summary>
      <form method="post" className="mt-2 space-y-4">
        <fieldset aria-describedby={missing ? 'reason-error' : undefined}>
          <legend className="font-semibold">{t('reasonTitle')}</legend>
          <p className="text-sm text-soft">{t('reasonHint')}</p>
          {reasons.map((reason) => (
            <label key={reason} className="flex min-h-11 items-center gap-3">
              <input type="radio" name="reason" value={reason} className="size-5 shrink-0 accent-leaf" />
              {reason}
            </label>
          ))}
          {missing && (
            <p id="reason-error" className="mt-1 font-semibold text-berry">
              {t('reasonMissing')}
            </p>
          )}
        </fieldset>
        <TextField label={t('reasonOther')} name="otherReason" maxLength={300} optional />
        <Button name="intent" value={step} look="danger" className="w-full">
          {t(`step.${step}`, { total: '' })}
        </Button>
      </form>
    </details>
  );
}
