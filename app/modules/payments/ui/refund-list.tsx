import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { SecondLook } from '#app/ui/second-look.tsx';

export type RefundView = {
  id: string; amount: number; cause: 'called_off' | 'return' | 'dispute' | 'overpaid' | 'late' | 'outside' | 'charged_back'; byCard: boolean; failure: string | null; order: { id: string; code: string }; seller: string;
  to: { phone: string; account: { bank: string; number: string; holder: string; note: string; qr: string } | null } | null;
};

/** Money that has to go back to buyers, and the word that it has. */
export function RefundList({ refunds }: { refunds: RefundView[] }) {
  const t = useTranslations('payments.seller');
  const cases = useTranslations('payments.case');
  const admin = useTranslations('payments.admin');
  const locale = useLocale();
  return (
    <ul className="grid gap-4">
      {refunds.map(({ id, amount, cause, byCard, failure, order, seller, to }) => {
        const money = formatDong(amount, locale);
        return (
          <li key={id} className="rounded-card border border-line bg-card p-4">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone="warning">{t(`refundCause.${cause}`)}</Badge>
              <span className="font-semibold">{cases('order', { code: order.code })}</span>
              {!to && <span>{seller}</span>}
            </p>
            {failure && <p className="mt-2 text-berry">{admin('refundsFailed', { why: failure })}</p>}
            {to && !to.account && <p className="mt-2">{t('noAccount', { phone: formatPhone(to.phone) })}</p>}
            {to?.account && (
              <div className="mt-3 grid gap-4 sm:grid-cols-[10rem_1fr]">
                <QrCode text={to.account.qr} label={t('refundQr', { amount: money, holder: to.account.holder })} className="w-40 rounded-lg border border-line" />
                <p>
                  <span className="block text-soft">{t('transferTo', { amount: money })}</span>
                  <span className="block font-semibold">{to.account.bank}</span>
                  <span className="block text-lg font-semibold">{to.account.number}</span>
                  <span className="block">{to.account.holder}</span>
                  <span className="block text-soft">{to.account.note}</span>
                </p>
              </div>
            )}
            {byCard ? (
              <p className="mt-2 text-lg font-semibold">{money}</p>
            ) : (
              <form method="post" className="mt-3">
                <SecondLook label={to ? t('refundDone', { amount: money }) : admin('refundNoted', { amount: money })} look={to?.account ? 'primary' : 'secondary'}>
                  <p>{t('refundTold')}</p>
                  <Button name="refundId" value={id}>
                    {t('refundSure', { amount: money })}
                  </Button>
                </SecondLook>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
