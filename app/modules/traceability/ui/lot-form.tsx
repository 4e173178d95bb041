import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';

type LotFormProps = {
  id: string;
  variants: { id: string; name: string; product: { name: string } }[];
  today: string;
  typed: Record<string, string>;
  errors: Record<string, string>;
};

/** A harvest or a batch: of what, when, how many. */
export function LotForm({ id, variants, today, typed, errors }: LotFormProps) {
  const t = useTranslations('traceability');
  const wrong = (name: string) => (errors[name] ? t(`error.${errors[name]}` as 'error.day') : null);
  const fresh = Object.keys(typed).length === 0;
  return (
    <form method="post" className="space-y-4">
      <input type="hidden" name="id" value={id} />
      <SelectField label={t('variant')} name="variantId" required defaultValue={typed.variantId ?? ''} error={wrong('variantId')}>
        <option value="">{t('chooseVariant')}</option>
        {variants.map((variant) => (
          <option key={variant.id} value={variant.id}>
            {variant.product.name}, {variant.name}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField label={t('harvestedOn')} name="harvestedOn" type="date" required max={today} defaultValue={typed.harvestedOn ?? today} error={wrong('harvestedOn')} />
        <TextField label={t('bestBefore')} name="bestBefore" type="date" optional defaultValue={typed.bestBefore} error={wrong('bestBefore')} />
        <TextField label={t('amount')} hint={t('amountHint')} name="amount" inputMode="numeric" required maxLength={6} defaultValue={typed.amount} error={wrong('amount')} />
      </div>
      <TextField label={t('note')} hint={t('noteHint')} name="note" optional maxLength={120} defaultValue={typed.note} error={wrong('note')} />
      <label className="flex min-h-11 items-start gap-3">
        <input type="checkbox" name="addToStock" value="yes" defaultChecked={fresh || typed.addToStock === 'yes'} className="mt-1 size-5 accent-leaf" />
        <span>
          <span className="font-semibold">{t('addToStock')}</span>
          <span className="block text-sm text-soft">{t('addToStockHint')}</span>
        </span>
      </label>
      <Button className="min-h-12 w-full sm:w-auto">{t('save')}</Button>
    </form>
  );
}
