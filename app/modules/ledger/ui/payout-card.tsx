import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { SelectField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { payoutFailures } from '../payout.ts';
import type { PayoutRow, PayoutState } from '../payout.ts';
import { useAmounts } from './amounts.ts';

export const payoutTone: Record<PayoutState, 'good' | 'warning' | 'bad' | 'plain'> = { proposed: 'warning', sent: 'warning', paid: 'good', failed: 'bad', dropped: 'plain' };

type Shown = Omit<PayoutRow, 'settledAt'> & { settledAt: string | null };

/** One transfer of a batch: to whom, how it stands, and what can be done about it by hand. */
export function PayoutCard({ payout, me }: { payout: Shown; /** Who looks: nobody agrees with themself. */ me: string }) {
  const t = useTranslations('ledger.payout');
  const moment = useMoment();
  const { dong } = useAmounts();
  const { id, reference, state, amount, seller, bank, failure, settledAt, marked } = payout;
  return (
    <li className="grid gap-3 rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <Link to={`/admin/money/sellers/${seller.id}`} className="inline-block py-1 font-semibold wrap-anywhere underline underline-offset-4">
            {seller.name}
          </Link>
          <p className="text-sm text-soft wrap-anywhere">
            {bank.name} · {bank.number} · {bank.holder}
          </p>
          <p className="font-mono text-sm">{reference}</p>
        </div>
        <div className="sm:text-right">
          <p className="text-lg font-semibold">{dong(amount)}</p>
          <Badge tone={payoutTone[state]}>{t(`state.${state}`)}</Badge>
          {!marked && failure && <p className="text-sm">{t(`failure.${failure as (typeof payoutFailures)[number]}`)}</p>}
          {settledAt && <p className="text-sm text-soft">{moment(settledAt)}</p>}
        </div>
      </div>
      {state === 'proposed' && (
        <form method="post">
          <input type="hidden" name="payoutId" value={id} />
          <Button look="secondary" name="do" value="drop" aria-label={t('dropOf', { name: seller.name })}>
            {t('drop')}
          </Button>
        </form>
      )}
      {state === 'sent' && (marked?.by === me ? <p className="border-t border-line pt-3">{t('waitsForOther')}</p> : marked ? <SecondForm id={id} outcome={marked.outcome} /> : <MarkForm id={id} name={seller.name} />)}
    </li>
  );
}

function MarkForm({ id, name }: { id: string; name: string }) {
  const t = useTranslations('ledger.payout');
  return (
    <details className="border-t border-line pt-1">
      <summary className="flex min-h-11 items-center" aria-label={t('byHandOf', { name })}>
        {t('byHand')}
      </summary>
      <form method="post" className="flex flex-wrap items-end gap-3 pb-1">
        <input type="hidden" name="payoutId" value={id} />
        <SelectField label={t('outcome')} name="outcome" className="min-w-52">
          <option value="paid">{t('outcomePaid')}</option>
          {(['account', 'returned', 'bank', 'other'] as const).map((reason) => (
            <option key={reason} value={reason}>
              {t('outcomeFailed', { reason: t(`failure.${reason}`) })}
            </option>
          ))}
        </SelectField>
        <Button look="secondary" name="do" value="mark">
          {t('mark')}
        </Button>
      </form>
    </details>
  );
}

function SecondForm({ id, outcome }: { id: string; outcome: 'paid' | 'failed' }) {
  const t = useTranslations('ledger.payout');
  return (
    <form method="post" className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
      <input type="hidden" name="payoutId" value={id} />
      <p className="min-w-0 flex-1 basis-60">{t(`waits.${outcome}`)}</p>
      <Button name="do" value="agree">
        {t('agree')}
      </Button>
      <Button look="secondary" name="do" value="disagree">
        {t('disagree')}
      </Button>
    </form>
  );
}
