import { useLocale, useTranslations } from 'use-intl';
import { stepsFrom } from '#app/modules/orders/order.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { formatDong } from '#app/shared/money.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { SecondLook } from '#app/ui/second-look.tsx';

const told = ['return_asked', 'return_accepted', 'return_refused', 'return_received', 'refunded', 'completed', 'disputed', 'decided'] as const;

type Seller = { name: string; contactName: string; phone: string; street: string; commune: { fullName: string; parent: { fullName: string } | null } };
type BuyerReturnProps = { order: { id: string; code: string; state: OrderState; until: string | null; group: { key: string }; seller: Seller }; amount: number };

/** Where the buyer's return stands, what is to be done, and the way out of it. */
export function BuyerReturn({ order, amount }: BuyerReturnProps) {
  const t = useTranslations('returns');
  const locale = useLocale();
  const moment = useMoment();
  const state = told.find((each) => each === order.state);
  const open = stepsFrom(order.state, 'buyer');
  const { seller } = order;
  return (
    <section className="space-y-4 rounded-card border border-line bg-card p-4">
      {state && <p className="font-semibold">{t(`now.${state}`, { until: order.until ? moment(order.until) : '', amount: formatDong(amount, locale) })}</p>}
      {state === 'return_accepted' && (
        <div>
          <h2 className="text-base">{t('sendTo')}</h2>
          <address className="not-italic">
            {seller.name} ({seller.contactName}), {formatPhone(seller.phone)}
            <br />
            {[seller.street, seller.commune.fullName, seller.commune.parent?.fullName].filter(Boolean).join(', ')}
          </address>
          <p className="mt-1 text-sm text-soft">{t('sendHint', { code: order.code })}</p>
        </div>
      )}
      {state === 'refunded' && (
        <ButtonLink to={`/orders/${order.group.key}/pay`} look="secondary" className="w-full">
          {t('money')}
        </ButtonLink>
      )}
      {open.includes('keep-after-all') && (
        <form method="post" className="border-t border-line pt-4">
          <SecondLook label={t('keep')} look="quiet">
            <p>{t('keepText')}</p>
            <Button name="intent" value="keep" look="danger">
              {t('keepNow')}
            </Button>
          </SecondLook>
        </form>
      )}
    </section>
  );
}
