import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { TextField } from '#app/ui/field.tsx';
import { PhoneIcon } from '#app/ui/icons.tsx';
import type { OrderState } from '../order.ts';
import { OrderStateBadge } from './order-card.tsx';

type Late = { id: string; code: string; state: OrderState; since: string; seller: string; sellerPhone: string; commune: string; canCallOff: boolean };

/** An order that stands still: whom to call, and the way to end it. */
export function LateOrderRow({ order, reasonMissing }: { order: Late; reasonMissing: boolean }) {
  const t = useTranslations('orders.late');
  const moment = useMoment();
  return (
    <li className="rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{order.code}</h2>
      <p className="mt-1">
        <OrderStateBadge state={order.state} /> <time dateTime={order.since}>{t('since', { moment: moment(order.since) })}</time>
      </p>
      <a href={`tel:${order.sellerPhone}`} className="mt-1 inline-flex min-h-11 items-center gap-2 font-semibold text-leaf underline underline-offset-4">
        <PhoneIcon />
        {t('call', { seller: order.seller, phone: formatPhone(order.sellerPhone) })}
      </a>
      <p className="text-sm text-soft">{order.commune}</p>
      {order.canCallOff && (
        <details className="mt-2" open={reasonMissing}>
          <summary className="inline-flex min-h-11 items-center text-berry underline underline-offset-4">{t('callOff')}</summary>
          <form method="post" className="mt-2 space-y-3">
            <input type="hidden" name="orderId" value={order.id} />
            <TextField label={t('reason')} name="reason" required maxLength={300} error={reasonMissing ? t('reasonMissing') : null} />
            <Button look="danger">{t('send')}</Button>
          </form>
        </details>
      )}
    </li>
  );
}
