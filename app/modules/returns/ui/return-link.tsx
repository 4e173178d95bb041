import { useTranslations } from 'use-intl';
import { stepsFrom } from '#app/modules/orders/order.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { Link } from '#app/ui/link.tsx';

const inReturn: readonly OrderState[] = ['return_asked', 'return_accepted', 'return_refused', 'return_received', 'refunded'];
const inDispute: readonly OrderState[] = ['disputed', 'decided'];
const link = 'inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4';

/** From the buyer's page of an order to giving goods back and to the market's help, where either can be asked for or followed. */
export function ReturnLink({ orderKey, order, inside = false }: { orderKey: string; order: { id: string; state: OrderState }; /** On the page of the return itself. */ inside?: boolean }) {
  const t = useTranslations('returns.link');
  const open = stepsFrom(order.state, 'buyer');
  const asks = open.includes('ask-return');
  const follows = inReturn.includes(order.state) && !inside;
  const disputes = open.includes('dispute') && !asks;
  const followsDispute = inDispute.includes(order.state);
  if (!asks && !follows && !disputes && !followsDispute) return null;
  return (
    <p className="no-print mt-3 flex flex-wrap gap-x-6">
      {(asks || follows) && (
        <Link to={`/orders/${orderKey}/return/${order.id}`} className={link}>
          {t(asks ? 'ask' : 'follow')}
        </Link>
      )}
      {(disputes || followsDispute) && (
        <Link to={`/orders/${orderKey}/dispute/${order.id}`} className={link}>
          {t(followsDispute ? 'followDispute' : 'dispute')}
        </Link>
      )}
    </p>
  );
}

/** From the seller's page of an order to what is asked back. */
export function SellerReturnLink({ order }: { order: { id: string; state: OrderState } }) {
  const t = useTranslations('returns.link');
  const returning = inReturn.includes(order.state);
  if (!returning && !inDispute.includes(order.state)) return null;
  const text = order.state === 'return_asked' ? 'answer' : returning ? 'follow' : 'followDispute';
  return (
    <p className="no-print rounded-card border border-line bg-card p-4">
      <Link to={`/seller/orders/${order.id}/${returning ? 'return' : 'dispute'}`} className={link}>
        {t(text)}
      </Link>
    </p>
  );
}
