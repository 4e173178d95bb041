import { useTranslations } from 'use-intl';
import type { OrderState, PaymentMethod } from '#app/modules/orders/order.ts';
import { ButtonLink } from '#app/ui/button.tsx';

type LinkProps = { orderKey: string; order: { state: OrderState; refunded: number }; payment: PaymentMethod };

/** From the buyer's page of an order to its money: to pay it, or to see what goes back. */
export function PaymentLink({ orderKey, order: { state, refunded }, payment }: LinkProps) {
  const t = useTranslations('payments');
  const isUnpaid = state === 'unpaid' && payment !== 'cod';
  if (!isUnpaid && refunded === 0) return null;
  return (
    <p className="no-print mt-4">
      <ButtonLink to={`/orders/${orderKey}/pay`} look={isUnpaid ? 'primary' : 'secondary'} className="min-h-14 w-full text-lg">
        {isUnpaid ? t('page.toPay') : t('back.title')}
      </ButtonLink>
    </p>
  );
}
