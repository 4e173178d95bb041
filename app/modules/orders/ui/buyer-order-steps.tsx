import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { stepsFrom } from '../order.ts';
import type { OrderState } from '../order.ts';

/** What the buyer can do with an order by one tap: end it well, or call it off while nobody has worked on it. */
export function BuyerOrderSteps({ order }: { order: { id: string; state: OrderState } }) {
  const t = useTranslations('orders');
  const open = stepsFrom(order.state, 'buyer');
  return (
    <>
      {open.includes('complete') && (
        <form method="post" className="no-print mt-4">
          <input type="hidden" name="orderId" value={order.id} />
          <Button name="intent" value="complete" className="min-h-14 w-full text-lg">
            {t('complete')}
          </Button>
          <p className="mt-2 text-sm text-soft">{t('completeText')}</p>
        </form>
      )}
      {open.includes('cancel') && (
        <details className="no-print mt-4">
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-berry">{t('cancel')}</summary>
          <form method="post" className="pb-2">
            <input type="hidden" name="orderId" value={order.id} />
            <p className="mb-3">{t('cancelText')}</p>
            <Button look="danger" name="intent" value="cancel">
              {t('cancelNow')}
            </Button>
          </form>
        </details>
      )}
    </>
  );
}
