import { useTranslations } from 'use-intl';
import { useMoment } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import type { OrderState } from '../order.ts';
import { useReason } from './reason-words.ts';

export type HistoryEvent = { id: string; step: string | null; by: string | null; from: OrderState | null; to: OrderState; at: string; note: string | null };

/** Steps whose words are not those of the state they lead to. */
const ofTheirOwn = ['expire', 'call-off-unconfirmed', 'call-off', 'try-again', 'take-up'] as const;

/** What has happened to an order, with the reasons that were given. */
export function OrderHistory({ events }: { events: HistoryEvent[] }) {
  const t = useTranslations('orders');
  const moment = useMoment();
  const reasonOf = useReason();
  const words = ({ step, from, to }: HistoryEvent) => {
    const own = ofTheirOwn.find((name) => name === step);
    if (own) return t(`eventBy.${own}`);
    return from === 'unpaid' && to === 'placed' ? t('eventBy.pay') : t(`event.${to}`);
  };
  return (
    <div className="mt-4">
      <h3 className="text-base">{t('history')}</h3>
      <ol className="mt-1 space-y-1 border-l-2 border-line pl-3 text-sm">
        {events.map((event) => (
          <li key={event.id}>
            <span className="font-semibold">{words(event)}</span> <time dateTime={event.at}>{moment(event.at)}</time>
            {event.note && <span className="block">{t('reason', { reason: reasonOf(event.note) })}</span>}
          </li>
        ))}
      </ol>
      <Link to="/help/orders" className="no-print inline-block py-2 text-sm underline underline-offset-4">
        {t('life.link')}
      </Link>
    </div>
  );
}
