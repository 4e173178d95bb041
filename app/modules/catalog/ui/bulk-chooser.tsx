import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { usePath } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { priceWays, roundings } from '../bulk-change.ts';
import { listingStates } from '../listing.ts';
import type { ListingState } from '../listing.ts';

type Choosable = { id: string; name: string; state: ListingState; variants: { id: string; name: string; price: number; stock: number }[] };
type Search = { q: string; state: ListingState | null };

/** Finds the goods to change: a plain form that leads to the same page. */
export function BulkSearch({ q, state }: Search) {
  const t = useTranslations('imports.bulk');
  const path = usePath();
  return (
    <form method="get" action={path('/seller/products/bulk')} className="grid items-end gap-3 sm:grid-cols-[1fr_12rem_auto]">
      <TextField label={t('search')} name="q" type="search" defaultValue={q} maxLength={100} />
      <SelectField label={t('state')} name="state" defaultValue={state ?? ''}>
        <option value="">{t('allStates')}</option>
        {listingStates.map((each) => (
          <option key={each} value={each}>
            {t(`state_after.${each}`)}
          </option>
        ))}
      </SelectField>
      <Button look="secondary">{t('find')}</Button>
    </form>
  );
}

/** The goods that were found, each with a box to tick, and what is to be done with them. */
export function BulkChooser({ products, total, search, typed }: { products: readonly Choosable[]; total: number; search: Search; typed: (name: string) => string }) {
  const t = useTranslations('imports.bulk');
  if (products.length === 0) return <p className="mt-6 text-soft">{t('none')}</p>;
  return (
    <form method="post" className="mt-6 space-y-6">
      <input type="hidden" name="intent" value="look" />
      <input type="hidden" name="q" value={search.q} />
      <input type="hidden" name="state" value={search.state ?? ''} />
      <fieldset>
        <legend className="text-lg font-semibold">{t('choose')}</legend>
        <label className="mt-2 flex min-h-11 items-center gap-3 rounded-lg border border-edge bg-card px-3 has-checked:border-leaf has-checked:bg-leaf-pale">
          <input type="checkbox" name="all" value="1" defaultChecked={typed('all') === '1'} className="size-5 accent-leaf" />
          <span className="font-semibold">{t('all', { count: total })}</span>
        </label>
        <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-card">
          {products.map((product) => (
            <ProductBox key={product.id} product={product} />
          ))}
        </ul>
      </fieldset>
      <WhatToDo typed={typed} />
      <Button className="w-full sm:w-auto">{t('look')}</Button>
    </form>
  );
}

function ProductBox({ product: { id, name, state, variants } }: { product: Choosable }) {
  const t = useTranslations('imports.bulk');
  const names = useTranslations('seller.product');
  const locale = useLocale();
  return (
    <li>
      <label className="flex min-h-11 items-start gap-3 px-3 py-2 has-checked:bg-leaf-pale">
        <input type="checkbox" name="product" value={id} className="mt-1 size-5 shrink-0 accent-leaf" />
        <span className="min-w-0 flex-1">
          <span className="font-semibold wrap-anywhere">{name || names('nameless')}</span>{' '}
          <Badge tone={state === 'on_sale' ? 'good' : 'plain'}>{t(`state_after.${state}`)}</Badge>
          <span className="block text-sm text-soft">{variants.map((variant) => `${variant.name}: ${formatDong(variant.price, locale)}, ${t('stock').toLowerCase()} ${variant.stock}`).join(' · ')}</span>
        </span>
      </label>
    </li>
  );
}

const acts = ['price', 'stock', 'sell', 'withdraw'] as const;
const words = { price: 'doPrice', stock: 'doStock', sell: 'doSell', withdraw: 'doWithdraw' } as const;

function WhatToDo({ typed }: { typed: (name: string) => string }) {
  const t = useTranslations('imports.bulk');
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 text-lg font-semibold">{t('what')}</legend>
      {acts.map((act) => (
        <div key={act} className="rounded-card border border-line bg-card px-3 py-2">
          <label className="flex min-h-11 items-center gap-3 font-semibold">
            <input type="radio" name="do" value={act} required defaultChecked={(typed('do') || 'price') === act} className="size-5 accent-leaf" />
            {t(words[act])}
          </label>
          {act === 'price' && (
            <div className="grid gap-3 pb-2 sm:grid-cols-3">
              <SelectField label={t('wayLabel')} name="way" defaultValue={typed('way') || 'raise_percent'}>
                {priceWays.map((way) => (
                  <option key={way} value={way}>
                    {t(`way.${way}`)}
                  </option>
                ))}
              </SelectField>
              <TextField label={t('amount')} hint={t('amountHint')} name="amount" inputMode="decimal" defaultValue={typed('amount')} />
              <SelectField label={t('round')} name="round" defaultValue={typed('round') || '500'}>
                {roundings.map((step) => (
                  <option key={step} value={step}>
                    {t(`rounds.${step}`)}
                  </option>
                ))}
              </SelectField>
            </div>
          )}
          {act === 'stock' && <TextField label={t('stockTo')} name="stock" inputMode="numeric" defaultValue={typed('stock')} className="pb-2 sm:max-w-48" />}
        </div>
      ))}
    </fieldset>
  );
}
