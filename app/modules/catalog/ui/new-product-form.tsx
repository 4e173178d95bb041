import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { GroupField } from './group-field.tsx';
import { PictureInputs } from './picture-inputs.tsx';

/** The first step of a new product: photographs, name, group. Whatever is missing can follow later. */
export function NewProductForm({ id }: { id: string }) {
  const t = useTranslations('seller.editor');
  return (
    <form method="post" encType="multipart/form-data" className="mt-6 grid gap-6 rounded-card border border-line bg-card p-4 md:p-6">
      <input type="hidden" name="id" value={id} />
      <PictureInputs />
      <TextField label={t('name')} hint={t('nameHint')} name="name" maxLength={120} />
      <GroupField />
      <Button className="min-h-12 w-full text-lg">{t('next')}</Button>
    </form>
  );
}
