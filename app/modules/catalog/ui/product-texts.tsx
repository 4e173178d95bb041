import type { FieldMetadata } from '@conform-to/react';
import { useTranslations } from 'use-intl';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { Folded } from './folded.tsx';
import { GroupField } from './group-field.tsx';
import { useMistake, useTextProps } from './product-fields.ts';
import type { WrittenProduct } from './product-fields.ts';

export type ProductFieldset = { [Name in keyof WrittenProduct]: FieldMetadata<WrittenProduct[Name], WrittenProduct, string[]> };

/** What the product is, in words. */
export function ProductTexts({ fields }: { fields: ProductFieldset }) {
  const t = useTranslations('seller.editor');
  const text = useTextProps();
  const mistake = useMistake();
  const { key: nameKey, ...name } = text(fields.name);
  const { key: summaryKey, ...summary } = text(fields.summary);
  const { key: storyKey, ...story } = text(fields.story);
  const { key: ingredientsKey, ...ingredients } = text(fields.ingredients);
  const { key: storageKey, ...storage } = text(fields.storage);
  return (
    <div className="grid gap-4">
      <h2>{t('about')}</h2>
      <TextField key={nameKey} {...name} label={t('name')} hint={t('nameHint')} maxLength={120} />
      <GroupField key={fields.groupKey.key} defaultValue={fields.groupKey.initialValue} error={mistake(fields.groupKey.errors)} />
      <TextField key={summaryKey} {...summary} label={t('summary')} hint={t('summaryHint')} maxLength={200} optional />
      <Folded summary={t('storyFold')} open={Boolean(story.error ?? ingredients.error ?? storage.error)}>
        <TextArea key={storyKey} {...story} label={t('story')} hint={t('storyHint')} rows={8} maxLength={6000} optional />
        <TextArea key={ingredientsKey} {...ingredients} label={t('ingredients')} rows={2} maxLength={1000} optional />
        <TextArea key={storageKey} {...storage} label={t('storage')} rows={2} maxLength={1000} optional />
      </Folded>
      <EnglishTexts fields={fields} />
    </div>
  );
}

function EnglishTexts({ fields }: { fields: ProductFieldset }) {
  const t = useTranslations('seller.editor');
  const text = useTextProps();
  const { key: nameKey, ...name } = text(fields.nameEn);
  const { key: summaryKey, ...summary } = text(fields.summaryEn);
  const { key: storyKey, ...story } = text(fields.storyEn);
  const wrong = [name, summary, story].some(({ error }) => error !== null);
  return (
    <Folded summary={t('english')} open={wrong}>
      <p className="text-sm text-soft">{t('englishHint')}</p>
      <TextField key={nameKey} {...name} label={t('nameEn')} maxLength={120} optional />
      <TextField key={summaryKey} {...summary} label={t('summaryEn')} maxLength={200} optional />
      <TextArea key={storyKey} {...story} label={t('storyEn')} rows={6} maxLength={6000} optional />
    </Folded>
  );
}
