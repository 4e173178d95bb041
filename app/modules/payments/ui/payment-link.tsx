import { useLocale, useTranslations } from 'use-intl';
import type { OrderState, PaymentMethod } from '#app/modules/orders/order.ts';
import { formatDong } from '#app/shared/money.ts';
import { ButtonLink } from '#app/ui/button.tsx';

export type MoneyBackView = { late: number; surplus: number; asked: number; going: number; toCard: number; done: number };
type LinkProps = { orderKey: string; order: { state: OrderState }; payment: PaymentMethod; /** Null where nothing goes back, nor is undecided. */ back: MoneyBackView | null };

const parts = ['late', 'surplus', 'asked', 'going', 'toCard', 'done'] as const;

/** On the buyer's page of an order, its money: to pay it, or what becomes of what was paid. An account is only asked for where some is waiting for it. */
export function PaymentLink({ orderKey, order: { state }, payment, back }: LinkProps) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const isUnpaid = state === 'unpaid' && payment !== 'cod';
  if (!isUnpaid && !back) return null;
  const toRefunds = back && (back.asked > 0 || back.going > 0 || back.toCard > 0 || back.done > 0);
  return (
    <div className="no-print mt-4 space-y-3">
      {back && parts.filter((part) => back[part] > 0).map((part) => <p key={part}>{t(`back.part.${part}`, { amount: formatDong(back[part], locale) })}</p>)}
      {(isUnpaid || toRefunds) && (
        <ButtonLink to={`/orders/${orderKey}/pay${isUnpaid ? '' : '#back'}`} look={isUnpaid || (back?.asked ?? 0) > 0 ? 'primary' : 'secondary'} className="min-h-14 w-full text-lg">
          {t(isUnpaid ? 'page.toPay' : (back?.asked ?? 0) > 0 ? 'back.name' : 'back.title')}
        </ButtonLink>
      )}
    </div>
  );
}
