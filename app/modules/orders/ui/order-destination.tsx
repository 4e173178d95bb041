import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { totalLeft } from '../order-steps.ts';
import type { OrderState } from '../order.ts';
import { Amount } from './order-card.tsx';

type Group = {
  buyerName: string;
  buyerPhone: string;
  street: string;
  note: string;
  paymentMethod: string;
  commune: { fullName: string; parent: { fullName: string } | null };
  orders: { state: OrderState; total: number }[];
};

/** Where the goods go, what the buyer has noted, and the sum of several orders, without those that were called off. `fetched`: the buyer fetches all of them. */
export function OrderDestination({ group, fetched }: { group: Group; fetched: boolean }) {
  const t = useTranslations('orders');
  const { buyerName, buyerPhone, street, commune, note, orders, paymentMethod } = group;
  return (
    <section className="rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{t(fetched ? 'buyer' : 'deliverTo')}</h2>
      <p className="mt-1">
        {buyerName}, {formatPhone(buyerPhone)}
      </p>
      {!fetched && <p>{[street, commune.fullName, commune.parent?.fullName].filter(Boolean).join(', ')}</p>}
      {note && (
        <p className="mt-2">
          {t('note')}: {note}
        </p>
      )}
      {orders.length > 1 && (
        <dl className="mt-3 border-t border-line pt-3">
          <Amount term={t(paymentMethod === 'cod' ? 'totalAll' : 'totalPlain')} amount={totalLeft(orders)} strong />
        </dl>
      )}
    </section>
  );
}
