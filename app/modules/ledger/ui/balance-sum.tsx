import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import type { SellerBalance } from '../balance.ts';
import { useAmounts } from './amounts.ts';

/** What stands between the market and a seller, in plain words. */
export function BalanceSum({ counted, held, heldOrders, hasAccount }: SellerBalance & { hasAccount: boolean }) {
  const t = useTranslations('ledger.balance');
  const { dong } = useAmounts();
  const side = counted > 0 ? 'owedToYou' : counted < 0 ? 'owedByYou' : 'even';
  return (
    <section aria-labelledby="balance" className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2 id="balance" className="text-lg">
        {t(side)}
      </h2>
      <p className="text-3xl font-bold wrap-anywhere">{dong(Math.abs(counted))}</p>
      {side !== 'even' && <p className="mt-1 max-w-2xl text-soft">{t(`${side}Text`)}</p>}
      {counted > 0 && !hasAccount && (
        <p className="mt-2 font-semibold">
          {t('noAccount')}{' '}
          <Link to="/seller/bank" className="inline-block py-2 underline underline-offset-4">
            {t('addAccount')}
          </Link>
        </p>
      )}
      {held !== 0 && <p className="mt-3 max-w-2xl border-t border-line pt-3">{t(held > 0 ? 'holding' : 'holdingBack', { amount: dong(Math.abs(held)), orders: heldOrders })}</p>}
    </section>
  );
}
