import { getCollectionProps } from '@conform-to/react';
import type { FieldMetadata } from '@conform-to/react';
import { useTranslations } from 'use-intl';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { GroupField } from './group-field.tsx';
import { useMistake, useTextProps } from './product-fields.ts';
import type { WrittenProduct } from './product-fields.ts';

type Fields = { [Name in keyof WrittenProduct]: FieldMetadata<WrittenProduct[Name], WrittenProduct, string[]> };

const months = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** What the product is, in words. */
export function ProductTexts({ fields }: { fields: Fields }) {
  const t = useTranslations('seller.editor');
  const text = useTextProps();
  const mistake = useMistake();
  const { key: nameKey, ...name } = text(fields.name);
  const { key: summaryKey, ...summary } = text(fields.summary);
  const { key: storyKey, ...story } = text(fields.story);
  const { key: ingredientsKey, ...ingredients } = text(fields.ingredients);
  const { key: storageKey, ...storage } = text(fields.storage);
  const { key: daysKey, ...days } = text(fields.shelfLifeDays);
  return (
    <div className="grid gap-4">
      <h2>{t('about')}</h2>
      <TextField key={nameKey} {...name} label={t('name')} hint={t('nameHint')} maxLength={120} />
      <GroupField key={fields.groupKey.key} defaultValue={fields.groupKey.initialValue} error={mistake(fields.groupKey.errors)} />
      <TextField key={summaryKey} {...summary} label={t('summary')} hint={t('summaryHint')} maxLength={200} optional />
      <TextArea key={storyKey} {...story} label={t('story')} hint={t('storyHint')} rows={8} maxLength={6000} optional />
      <TextArea key={ingredientsKey} {...ingredients} label={t('ingredients')} rows={2} maxLength={1000} optional />
      <TextArea key={storageKey} {...storage} label={t('storage')} rows={2} maxLength={1000} optional />
      <TextField key={daysKey} {...days} label={t('shelfLife')} inputMode="numeric" maxLength={4} optional className="max-w-60" />
      <fieldset>
        <legend className="font-semibold">{t('season')}</legend>
        <p className="mb-1 text-sm text-soft">{t('seasonHint')}</p>
        <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4 lg:grid-cols-6">
          {getCollectionProps(fields.seasonMonths, { type: 'checkbox', options: months }).map(({ key, ...props }) => (
            <label key={key} className="flex min-h-11 items-center gap-3">
              <input {...props} className="size-5 shrink-0 accent-leaf" />
              {t('month', { month: props.value })}
            </label>
          ))}
        </div>
      </fieldset>
      <EnglishTexts fields={fields} />
    </div>
  );
}

function EnglishTexts({ fields }: { fields: Fields }) {
  const t = useTranslations('seller.editor');
  const text = useTextProps();
  const { key: nameKey, ...name } = text(fields.nameEn);
  const { key: summaryKey, ...summary } = text(fields.summaryEn);
  const { key: storyKey, ...story } = text(fields.storyEn);
  const wrong = [name, summary, story].some(({ error }) => error);
  return (
    <details open={wrong} className="border-t border-line pt-2">
      <summary className="min-h-11 py-2 font-semibold">{t('english')}</summary>
      <p className="text-sm text-soft">{t('englishHint')}</p>
      <div className="mt-4 grid gap-4">
        <TextField key={nameKey} {...name} label={t('nameEn')} maxLength={120} optional />
        <TextField key={summaryKey} {...summary} label={t('summaryEn')} maxLength={200} optional />
        <TextArea key={storyKey} {...story} label={t('storyEn')} rows={6} maxLength={6000} optional />
      </div>
    </details>
  );
}
