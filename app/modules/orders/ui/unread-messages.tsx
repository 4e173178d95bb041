import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import type { UnreadOrder } from '../list-unread-messages.server.ts';

/** Which buyers wait for an answer, each with the way to the order. */
export function UnreadMessages({ orders }: { orders: UnreadOrder[] }) {
  const t = useTranslations('seller.order');
  if (orders.length === 0) return null;
  return (
    <section className="mt-4 rounded-card border border-amber bg-amber-pale p-4">
      <h2 className="text-lg">{t('unreadTitle')}</h2>
      <ul className="mt-1 space-y-1">
        {orders.map(({ orderId, code, buyer, unread }) => (
          <li key={orderId}>
            <Link to={`/seller/orders/${orderId}#talk-${orderId}`} className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
              {t('unreadOf', { buyer, code, count: unread })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
