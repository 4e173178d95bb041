import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { paidByMarket } from '../accounts.ts';
import { holderName } from '../holder-name.ts';

type Typed = Partial<Record<string, string>>;

/** A seller paid to the market's account. `id` makes sending it twice one pay-in. */
export function PayInForm({ id, typed, problem }: { id: string; typed: Typed; problem: 'amount' | 'note' | null }) {
  const t = useTranslations('ledger.payIn');
  return (
    <form method="post" className="grid max-w-xl gap-4 rounded-card border border-line bg-card p-4">
      <div>
        <h2 className="text-lg">{t('title')}</h2>
        <p className="text-soft">{t('text')}</p>
      </div>
      <input type="hidden" name="key" value={id} />
      <TextField label={t('amount')} name="amount" inputMode="numeric" required defaultValue={typed.amount} error={problem === 'amount' ? t('problem.amount') : null} />
      <TextField label={t('note')} name="note" required maxLength={200} defaultValue={typed.note} error={problem === 'note' ? t('problem.note') : null} />
      <Button className="w-full sm:w-auto sm:justify-self-start">{t('save')}</Button>
    </form>
  );
}

/** The market paid withheld tax, a carrier to which it owes fees, or another cost of delivery from its own account. */
export function MarketPaymentForm({ id, carriers, typed, problem }: { id: string; carriers: readonly string[]; typed: Typed; problem: 'account' | 'amount' | 'note' | null }) {
  const t = useTranslations('ledger.marketPayment');
  return (
    <form method="post" className="grid max-w-xl gap-4 rounded-card border border-line bg-card p-4">
      <div>
        <h2 className="text-lg">{t('title')}</h2>
        <p className="text-soft">{t('text')}</p>
      </div>
      <input type="hidden" name="key" value={id} />
      <SelectField label={t('account')} name="account" defaultValue={typed.account} error={problem === 'account' ? t('problem.account') : null}>
        {paidByMarket.flatMap((account) =>
          (account === 'carrier_fee' ? carriers : ['']).map((holder) => (
            <option key={account + holder} value={holder ? `${account}:${holder}` : account}>
              {t(`accounts.${account}`, { holder: holderName(holder) })}
            </option>
          )),
        )}
      </SelectField>
      <TextField label={t('amount')} name="amount" inputMode="numeric" required defaultValue={typed.amount} error={problem === 'amount' ? t('problem.amount') : null} />
      <TextField label={t('note')} name="note" required maxLength={200} defaultValue={typed.note} error={problem === 'note' ? t('problem.note') : null} />
      <Button name="intent" value="market_payment" className="w-full sm:w-auto sm:justify-self-start">
        {t('save')}
      </Button>
    </form>
  );
}

/** A card provider's transfer reached the market's account. */
export function CardTransferForm({ id, holders, typed, problem }: { id: string; holders: readonly string[]; typed: Typed; problem: 'holder' | 'amount' | 'note' | null }) {
  const t = useTranslations('ledger.card');
  return (
    <form method="post" className="grid max-w-xl gap-4 rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{t('title')}</h2>
      <input type="hidden" name="key" value={id} />
      <SelectField label={t('holder')} name="holder" defaultValue={typed.holder} error={problem === 'holder' ? t('problem.holder') : null}>
        {holders.map((holder) => (
          <option key={holder} value={holder}>
            {holderName(holder)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('amount')} name="amount" inputMode="numeric" required defaultValue={typed.amount} error={problem === 'amount' ? t('problem.amount') : null} />
      <TextField label={t('fee')} name="fee" inputMode="numeric" defaultValue={typed.fee ?? '0'} />
      <TextField label={t('note')} name="note" required maxLength={200} defaultValue={typed.note} error={problem === 'note' ? t('problem.note') : null} />
      <Button className="w-full sm:w-auto sm:justify-self-start">{t('save')}</Button>
    </form>
  );
}
