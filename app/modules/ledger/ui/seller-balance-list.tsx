import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { balanceSides } from '../balance.ts';
import type { BalanceSide, SellerBalanceRow } from '../balance.ts';
import { useAmounts } from './amounts.ts';

/** Chooses which sellers the list shows. */
export function BalanceFilter({ side, query }: { side: BalanceSide; query: string }) {
  const t = useTranslations('ledger.list');
  return (
    <form method="get" className="no-print flex flex-wrap items-end gap-3">
      <SelectField label={t('side')} name="side" defaultValue={side}>
        {balanceSides.map((each) => (
          <option key={each} value={each}>
            {t(`sides.${each}`)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('name')} name="q" type="search" maxLength={100} defaultValue={query} />
      <Button look="secondary">{t('find')}</Button>
    </form>
  );
}

/** Sellers with what stands between them and the market. */
export function SellerBalances({ sellers }: { sellers: readonly SellerBalanceRow[] }) {
  const t = useTranslations('ledger.list');
  const { dong } = useAmounts();
  if (sellers.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {sellers.map(({ id, name, commune, hasAccount, counted, held, heldOrders }) => (
        <li key={id} className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <Link to={`/admin/money/sellers/${id}`} className="inline-block py-1 font-semibold wrap-anywhere underline underline-offset-4">
              {name}
            </Link>
            <p className="text-sm text-soft">
              {commune}
              {counted > 0 && !hasAccount && ` · ${t('noAccount')}`}
              {held > 0 && ` · ${t('holds', { amount: dong(held), orders: heldOrders })}`}
            </p>
          </div>
          <p className="sm:text-right">
            <span className="block text-sm text-soft">{t(counted > 0 ? 'owed' : counted < 0 ? 'owing' : 'even')}</span>
            <span className="text-lg font-semibold">{dong(Math.abs(counted))}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
