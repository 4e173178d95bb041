import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong, pricePerKg } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { usePath } from '#app/ui/link.tsx';

export type BuyableVariant = { id: string; name: string; nameEn: string | null; price: number; netGrams: number | null; stock: number };

/** Below this many pieces a buyer is told how many are left. */
const few = 10;

/** Choose a variant and a quantity, and put it into the cart: a plain form. */
export function BuyForm({ variants }: { variants: BuyableVariant[] }) {
  const t = useTranslations('catalog');
  const path = usePath();
  const first = variants.find(({ stock }) => stock > 0);
  return (
    <form method="post" action={path('/cart')} className="space-y-4">
      <input type="hidden" name="intent" value="add" />
      <fieldset>
        <legend className="mb-2 font-semibold">{t('choose')}</legend>
        <div className="grid gap-2">
          {variants.map((variant) => (
            <VariantChoice key={variant.id} variant={variant} checked={variant.id === first?.id} />
          ))}
        </div>
      </fieldset>
      <div className="flex items-end gap-3">
        <label className="block">
          <span className="mb-1 block font-semibold">{t('quantity')}</span>
          <input type="number" name="quantity" inputMode="numeric" min={1} max={999} defaultValue={1} required className="min-h-12 w-20 rounded-lg border border-edge bg-card px-3" />
        </label>
        <Button disabled={!first} className="min-h-12 flex-1 px-2 text-lg">
          {t('add')}
        </Button>
      </div>
    </form>
  );
}

function VariantChoice({ variant, checked }: { variant: BuyableVariant; checked: boolean }) {
  const t = useTranslations('catalog');
  const locale = useLocale();
  const perKg = pricePerKg(variant.price, variant.netGrams);
  const soldOut = variant.stock === 0;
  return (
    <label className="flex min-h-12 flex-wrap items-center gap-x-3 rounded-lg border border-edge bg-card px-3 py-2 has-checked:border-leaf has-checked:bg-leaf-pale has-checked:ring-1 has-checked:ring-leaf has-disabled:bg-shade">
      <input type="radio" name="variantId" value={variant.id} defaultChecked={checked} disabled={soldOut} required className="size-5 accent-leaf" />
      <span className="flex-1">
        <span className="font-semibold">{inLanguage(locale, variant.name, variant.nameEn)}</span>
        {soldOut && <span className="block text-sm text-berry">{t('soldOut')}</span>}
        {!soldOut && variant.stock < few && <span className="block text-sm text-amber">{t('fewLeft', { stock: variant.stock })}</span>}
      </span>
      <span className="ml-auto text-right">
        <span className="block font-semibold">{formatDong(variant.price, locale)}</span>
        {perKg !== null && variant.netGrams !== 1000 && <span className="block text-sm text-soft">{t('perKg', { price: formatDong(perKg, locale) })}</span>}
      </span>
    </label>
  );
}
