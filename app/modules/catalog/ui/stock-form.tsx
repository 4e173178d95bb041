import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';

type StockFormProps = {
  action: string;
  variant: { id: string; name: string; stock: number; price?: number };
  productName: string;
  back?: string;
};

/** One variant with its price and a field for how many are left; it works by itself. */
export function StockForm({ action, variant, productName, back }: StockFormProps) {
  const t = useTranslations('seller.product');
  const locale = useLocale();
  return (
    <form method="post" action={action} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <span>
        {variant.name}
        {variant.price !== undefined && <span className="block text-sm text-soft">{formatDong(variant.price, locale)}</span>}
      </span>
      <span className="ml-auto flex flex-wrap items-center justify-end gap-2">
        <input type="hidden" name="intent" value="stock" />
        <input type="hidden" name="variantId" value={variant.id} />
        {back && <input type="hidden" name="back" value={back} />}
        <label className="flex items-center gap-2">
          <span className="text-sm">
            {t('stock')}
            <span className="sr-only">, {t('stockOf', { name: `${productName}, ${variant.name}` })}</span>
          </span>
          <input
            type="text"
            inputMode="numeric"
            pattern="[0-9]*"
            name="stock"
            required
            maxLength={6}
            defaultValue={variant.stock}
            className={`min-h-11 w-20 rounded-lg border border-edge bg-card px-3 py-2 text-right ${variant.stock === 0 ? 'font-semibold text-berry' : ''}`}
          />
        </label>
        <Button look="secondary">{t('saveStock')}</Button>
      </span>
    </form>
  );
}
