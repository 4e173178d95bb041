import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TransferCard } from './transfer-card.tsx';
import type { TransferView } from './transfer-card.tsx';

export type OrderToPayView = { id: string; code: string; seller: string; total: number; state: 'unbegun' | 'waiting' | 'paid' | 'ended' | 'late' | 'none'; transfer: TransferView | null };

/** One order of a checkout by transfer: what is to be done, or what has come of it. */
export function OrderToPay({ order }: { order: OrderToPayView }) {
  const t = useTranslations('payments.page');
  const locale = useLocale();
  const { code, seller, total, state, transfer } = order;
  return (
    <section className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2 className="text-lg">
        {seller} <span className="block text-base font-normal text-soft">{code}</span>
      </h2>
      {transfer && <TransferCard transfer={transfer} />}
      <div className="mt-3">
        {state === 'paid' && (
          <Notice tone="good" title={t('paidTitle', { amount: formatDong(total, locale) })}>
            <p>{t('paid')}</p>
          </Notice>
        )}
        {state === 'ended' && <Notice tone="bad">{t('ended')}</Notice>}
        {state === 'late' && <Notice tone="warning">{t('late')}</Notice>}
        {state === 'none' && <p>{t('nothing')}</p>}
        {state === 'unbegun' && (
          <form method="post">
            <Button name="intent" value="begin">
              {t('begin')}
            </Button>
          </form>
        )}
      </div>
    </section>
  );
}
