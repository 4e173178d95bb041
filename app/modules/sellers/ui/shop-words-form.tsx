import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';

export type WordsErrors = Partial<Record<'about' | 'aboutEn' | 'street' | 'since', 'about' | 'street' | 'since'>>;
type WordsFormProps = {
  shop: { about: string; aboutEn: string | null; street: string; since: number | null; commune: { fullName: string } };
  again: { typed: Record<string, string>; errors: WordsErrors } | null;
};

/** What a shop says of itself. */
export function ShopWordsForm({ shop, again }: WordsFormProps) {
  const t = useTranslations('onboarding');
  const error = (field: keyof WordsErrors) => (again?.errors[field] ? t(`error.${again.errors[field]}`) : null);
  const value = (field: keyof WordsErrors) => again?.typed[field] ?? String(shop[field] ?? '');
  return (
    <form method="post" className="space-y-4">
      <TextArea label={t('shopPage.about')} hint={t('shopPage.aboutHint')} name="about" rows={5} maxLength={1000} defaultValue={value('about')} error={error('about')} />
      <TextArea label={t('shopPage.aboutEn')} optional name="aboutEn" rows={3} maxLength={1000} defaultValue={value('aboutEn')} error={error('aboutEn')} />
      <TextField label={t('shopPage.street', { commune: shop.commune.fullName })} name="street" required maxLength={120} defaultValue={value('street')} error={error('street')} />
      <TextField label={t('shopPage.since')} optional name="since" inputMode="numeric" maxLength={4} defaultValue={value('since')} error={error('since')} />
      <Button name="intent" value="words">
        {t('shopPage.save')}
      </Button>
    </form>
  );
}
