import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/notice.tsx';
import type { TrialBalance } from '../balance.ts';
import { useAmounts } from './amounts.ts';

const figure = 'px-3 py-2 text-right whitespace-nowrap';

/** Every account over a month, and whether all of it adds up to nothing. */
export function TrialBalanceTable({ trial: { month, accounts, difference } }: { trial: TrialBalance }) {
  const t = useTranslations('ledger.money');
  const { dong, month: name } = useAmounts();
  const sums = (['opening', 'debit', 'credit', 'closing'] as const).map((column) => accounts.reduce((sum, account) => sum + account[column], 0));
  return (
    <section className="space-y-3">
      <h2 id="accounts">{t('accounts', { month: name(month) })}</h2>
      <Notice tone={difference === 0 ? 'good' : 'bad'}>{difference === 0 ? t('balanced') : t('unbalanced', { amount: dong(difference) })}</Notice>
      <div role="region" aria-labelledby="accounts" tabIndex={0} className="overflow-x-auto rounded-card border border-line bg-card">
        <table className="w-full border-collapse text-sm sm:text-base">
          <thead>
            <tr className="border-b border-edge">
              <th scope="col" className="px-3 py-2 text-left">
                {t('account')}
              </th>
              {(['opening', 'debit', 'credit', 'closing'] as const).map((column) => (
                <th key={column} scope="col" className={figure}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {accounts.map(({ account, opening, debit, credit, closing }) => (
              <tr key={account}>
                <th scope="row" className="min-w-32 px-3 py-2 text-left font-normal">
                  {t(`name.${account}`)}
                </th>
                {[opening, debit, credit, closing].map((amount, place) => (
                  <td key={place} className={figure}>
                    {dong(amount)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t-2 border-edge font-semibold">
              <th scope="row" className="px-3 py-2 text-left">
                {t('sum')}
              </th>
              {sums.map((amount, place) => (
                <td key={place} className={figure}>
                  {dong(amount)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="text-sm text-soft">{t('signs')}</p>
    </section>
  );
}
