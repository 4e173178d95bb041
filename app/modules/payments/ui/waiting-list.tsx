import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';

type WaitingView = { id: string; orderCode: string; missing: number; received: number; isEnded: boolean; expiresAt: string | null };

/** A seller's orders whose transfer has not come yet. */
export function WaitingList({ payments }: { payments: WaitingView[] }) {
  const t = useTranslations('payments.seller');
  const locale = useLocale();
  const moment = useMoment();
  if (payments.length === 0) return <p className="text-soft">{t('waitingNone')}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card px-4">
      {payments.map(({ id, orderCode, missing, received, isEnded, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <p>
            <span className="block font-semibold">{orderCode}</span>
            <span className="block text-lg">{formatDong(missing, locale)}</span>
            {received > 0 && <span className="block text-sm">{t('received', { amount: formatDong(received, locale) })}</span>}
            <span className="block text-sm text-soft">{isEnded ? t('endedAt') : expiresAt && t('until', { time: moment(expiresAt) })}</span>
          </p>
          <ButtonLink to={`/seller/payments/${id}`} look="secondary">
            {t('confirm')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
