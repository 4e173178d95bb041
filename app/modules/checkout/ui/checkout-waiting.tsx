import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { CheckoutProblemNotice } from './checkout-problem.tsx';
import type { ShownProblem } from './checkout-problem.tsx';

type Waiting = { problem: ShownProblem; /** All that was sent, as it was. */ entries: [name: string, value: string][]; checkoutKey: string };

/**
 * Why a checkout is not answered yet, or cannot be had as it is, in a rush too: a page for which nothing is read. Everything that was sent waits in it, to be
 * sent once more, or with what can be had.
 */
export function CheckoutWaiting({ problem, entries, checkoutKey }: Waiting) {
  const t = useTranslations('checkout');
  return (
    <div className="mx-auto max-w-xl space-y-6">
      <h1>{t('title')}</h1>
      <CheckoutProblemNotice problem={problem} />
      <form method="post" className="space-y-3">
        {entries
          .filter(([name]) => name !== 'checkoutKey')
          .map(([name, value], at) => (
            <input key={at} type="hidden" name={name} value={value} />
          ))}
        <input type="hidden" name="checkoutKey" value={checkoutKey} />
        {problem.code === 'unavailable' && (
          <Button name="intent" value="fit" className="w-full">
            {t('fit')}
          </Button>
        )}
        <Button look={problem.code === 'unavailable' ? 'secondary' : 'primary'} className="w-full">
          {t('place')}
        </Button>
      </form>
    </div>
  );
}
