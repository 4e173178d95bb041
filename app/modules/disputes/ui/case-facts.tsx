import { useLocale, useTranslations } from 'use-intl';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import { ReturnFacts } from '#app/modules/returns/ui/return-facts.tsx';
import type { ShownRequest } from '#app/modules/returns/ui/return-facts.tsx';
import { formatDong } from '#app/shared/money.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { useMoment } from '#app/ui/dates.ts';
import type { DisputeSide } from './dispute-talk.tsx';

type Line = { id: string; productName: string; productNameEn: string | null; variantName: string; variantNameEn: string | null };
export type CaseOrder = {
  lines: Line[];
  seller: { name: string; phone: string };
  group: { buyerName: string; buyerPhone: string };
  messages: { id: string; from: DisputeSide; body: string; at: string }[];
  returns: ShownRequest[];
  parcel: { carrier: string; tracking: string | null; events: { id: string; at: string; state: ParcelState | null; note: string | null }[] } | null;
  refunds: { id: string; amount: number; createdAt: string }[];
};
type ParcelState = 'created' | 'picking' | 'in_transit' | 'delivering' | 'delivered' | 'failed_attempt' | 'returning' | 'returned' | 'lost' | 'cancelled';
type CasePayment = { id: string; method: PaymentMethod; amount: number; received: number };

const card = 'rounded-card border border-line bg-card p-4';

/** All that there is about the order of a dispute, beside its goods and steps. */
export function CaseFacts({ order, payments, pictures }: { order: CaseOrder; payments: CasePayment[]; pictures: string }) {
  const t = useTranslations('disputes');
  const method = useTranslations('payments.method');
  const parcelState = useTranslations('fulfilment.state');
  const locale = useLocale();
  const moment = useMoment();
  const { seller, group, parcel, messages, refunds } = order;
  return (
    <div className="grid gap-4">
      <section className={card}>
        <p>{t('admin.seller', { name: seller.name, phone: formatPhone(seller.phone) })}</p>
        <p>{t('admin.buyer', { name: group.buyerName, phone: formatPhone(group.buyerPhone) })}</p>
      </section>
      {order.returns.map((request) => (
        <ReturnFacts key={request.id} request={request} lines={order.lines} pictures={pictures} />
      ))}
      <section className={card}>
        <h2 className="text-lg">{t('admin.payments')}</h2>
        {payments.length + refunds.length === 0 && <p className="text-soft">{t('admin.noMoney')}</p>}
        <ul className="space-y-1">
          {payments.map((payment) => (
            <li key={payment.id}>{t('admin.payment', { method: method(payment.method), amount: formatDong(payment.amount, locale), received: formatDong(payment.received, locale) })}</li>
          ))}
          {refunds.map((refund) => (
            <li key={refund.id}>{t('admin.refundLine', { amount: formatDong(refund.amount, locale), time: moment(refund.createdAt) })}</li>
          ))}
        </ul>
      </section>
      <section className={card}>
        <h2 className="text-lg">{t('admin.parcel')}</h2>
        {parcel ? (
          <>
            <p>{t('admin.tracking', { carrier: parcel.carrier, tracking: parcel.tracking ?? '–' })}</p>
            <ol className="mt-1 space-y-1 border-l-2 border-line pl-3 text-sm">
              {parcel.events.map((event) => (
                <li key={event.id}>
                  {event.state && <span className="font-semibold">{parcelState(event.state)} </span>}
                  <time dateTime={event.at}>{moment(event.at)}</time>
                  {event.note && <span className="block">{event.note}</span>}
                </li>
              ))}
            </ol>
          </>
        ) : (
          <p className="text-soft">{t('admin.noParcel')}</p>
        )}
      </section>
      <section className={card}>
        <h2 className="text-lg">{t('admin.orderTalk')}</h2>
        {messages.length === 0 && <p className="text-soft">{t('admin.noTalk')}</p>}
        <ol className="space-y-2">
          {messages.map((message) => (
            <li key={message.id}>
              <p className="text-sm text-soft">
                {t(`side.${message.from}`)} · <time dateTime={message.at}>{moment(message.at)}</time>
              </p>
              <p className="break-words whitespace-pre-line">{message.body}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
