import { useLocale, useTranslations } from 'use-intl';
import type { Bank } from '#app/modules/sellers/bank-account.ts';
import { BankFields } from '#app/modules/sellers/ui/bank-fields.tsx';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { Notice } from '#app/ui/notice.tsx';

export type BackView = { id: string; code: string; amount: number; state: 'due' | 'done'; byCard: boolean; doneAt: string | null; account: { bank: string; number: string; holder: string } | null };
type Typed = { refundId: string; bin: string; number: string; holder: string };
type BackProps = { backs: BackView[]; banks: Bank[]; problem: { code: 'bank' | 'number' | 'holder' | 'done'; typed: Typed } | null; saved: boolean };

/** Money that goes back to the buyer, and to which account where the seller transfers it. */
export function BackToBuyer({ backs, banks, problem, saved }: BackProps) {
  const t = useTranslations('payments.back');
  const locale = useLocale();
  const dayOf = useDayOf();
  if (backs.length === 0) return null;
  return (
    <section id="back" className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2 className="text-lg">{t('title')}</h2>
      {saved && <Notice tone="good">{t('saved')}</Notice>}
      <ul className="divide-y divide-line">
        {backs.map(({ id, code, amount, state, byCard, doneAt, account }) => {
          const facts = { amount: formatDong(amount, locale), code };
          const again = problem?.typed.refundId === id ? problem : null;
          return (
            <li key={id} className="py-4">
              <p className="font-semibold">{state === 'done' ? t('done', { ...facts, day: doneAt ? dayOf(doneAt) : '' }) : t(byCard ? 'dueCard' : 'due', facts)}</p>
              {state === 'due' && !byCard && account && <p className="mt-1">{t('where', account)}</p>}
              {state === 'due' && !byCard && (
                <details open={!account || again !== null} className="mt-3">
                  <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{account ? t('change') : t('ask')}</summary>
                  <form method="post" className="mt-2 space-y-4">
                    <input type="hidden" name="refundId" value={id} />
                    <BankFields banks={banks} values={again?.typed ?? {}} problem={again && again.code !== 'done' ? again.code : null} />
                    <Button name="intent" value="account" className="w-full sm:w-auto">
                      {t('save')}
                    </Button>
                  </form>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
