import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useTranslations } from 'use-intl';
import { buttonClass } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { PlusIcon } from '#app/ui/icons.tsx';
import { useMistake, useTextProps } from './product-fields.ts';
import type { WrittenProduct, WrittenVariants } from './product-fields.ts';

type VariantRowsProps = { form: FormMetadata<WrittenProduct, string[]>; field: FieldMetadata<WrittenVariants, WrittenProduct, string[]> };

/** The ways in which a product is packed, each with price, weights and stock; rows are added and taken away. */
export function VariantRows({ form, field }: VariantRowsProps) {
  const t = useTranslations('seller.editor');
  const mistake = useMistake();
  const rows = field.getFieldList();
  const problem = mistake(field.errors);
  return (
    <>
      <h2>{t('variants')}</h2>
      <p className="mt-1 mb-4 text-soft">{t('variantsText')}</p>
      <ol className="grid gap-4">
        {rows.map((row, index) => (
          <li key={row.key}>
            <VariantRow row={row} number={index + 1} />
            <button
              {...form.remove.getButtonProps({ name: field.name, index })}
              aria-label={t('removeVariantOf', { number: index + 1 })}
              className={buttonClass('quiet', 'mt-1')}
            >
              {t('removeVariant')}
            </button>
          </li>
        ))}
      </ol>
      {problem && <p className="mt-2 font-semibold text-berry">{problem}</p>}
      <button {...form.insert.getButtonProps({ name: field.name, defaultValue: {} })} className={buttonClass('secondary', 'mt-4')}>
        <PlusIcon />
        {t('addVariant')}
      </button>
    </>
  );
}

function VariantRow({ row, number }: { row: FieldMetadata<WrittenVariants[number], WrittenProduct, string[]>; number: number }) {
  const t = useTranslations('seller.editor');
  const text = useTextProps();
  const fields = row.getFieldset();
  const { key: nameKey, ...name } = text(fields.name);
  const { key: priceKey, ...price } = text(fields.price);
  const { key: stockKey, ...stock } = text(fields.stock);
  const { key: netKey, ...net } = text(fields.netGrams);
  const { key: weightKey, ...weight } = text(fields.weightGrams);
  const { key: skuKey, ...sku } = text(fields.sku);
  const { key: gtinKey, ...gtin } = text(fields.gtin);
  return (
    <fieldset className="rounded-lg border border-line bg-paper p-4">
      <legend className="px-2 font-semibold">{t('variant', { number })}</legend>
      <input key={fields.id.key} type="hidden" name={fields.id.name} defaultValue={fields.id.initialValue} />
      <input key={fields.stockSeen.key} type="hidden" name={fields.stockSeen.name} defaultValue={fields.stockSeen.initialValue} />
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-5">
        <TextField key={nameKey} {...name} label={t('variantName')} hint={t('variantNameHint')} maxLength={60} />
        <TextField key={priceKey} {...price} label={t('price')} hint={t('priceHint')} inputMode="decimal" maxLength={20} />
        <TextField key={stockKey} {...stock} label={t('stock')} inputMode="numeric" maxLength={6} />
        <TextField key={netKey} {...net} label={t('net')} hint={t('netHint')} maxLength={20} />
        <TextField key={weightKey} {...weight} label={t('weight')} hint={t('weightHint')} maxLength={20} />
      </div>
      <details open={Boolean(sku.defaultValue || gtin.defaultValue || sku.error || gtin.error)} className="mt-2">
        <summary className="min-h-11 py-2 font-semibold text-leaf">{t('codes')}</summary>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField key={skuKey} {...sku} label={t('sku')} hint={t('skuHint')} maxLength={60} autoCapitalize="characters" optional />
          <TextField key={gtinKey} {...gtin} label={t('gtin')} hint={t('gtinHint')} inputMode="numeric" maxLength={30} optional />
        </div>
      </details>
    </fieldset>
  );
}
