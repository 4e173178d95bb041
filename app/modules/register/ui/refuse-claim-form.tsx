import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { refusalReasons } from '../claim.ts';

/** Why a listing is no entry of the register, in words that its seller reads. */
export function RefuseClaimForm() {
  const t = useTranslations('register.claims');
  return (
    <details className="rounded-card border border-line bg-card px-4">
      <summary className="flex min-h-12 items-center font-semibold">{t('refuse')}</summary>
      <form method="post" className="space-y-4 pt-2 pb-4">
        <input type="hidden" name="intent" value="refuse" />
        <SelectField label={t('reason')} name="reason">
          {refusalReasons.map((reason) => (
            <option key={reason} value={reason}>
              {t(`reasonOf.${reason}`)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('more')} name="more" maxLength={200} optional />
        <Button look="danger">{t('refuse')}</Button>
      </form>
    </details>
  );
}
