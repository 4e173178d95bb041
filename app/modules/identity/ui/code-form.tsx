import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';

/** The field for a one-time code out of a text message; phones offer the code by themselves. */
export function PhoneCodeField({ error }: { error: string | null }) {
  const t = useTranslations('identity.code');
  return (
    <TextField
      label={t('code')}
      hint={t('codeHint')}
      name="code"
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      error={error}
    />
  );
}

/** Asks for another code. */
export function SendAgain() {
  const t = useTranslations('identity.code');
  return (
    <form method="post" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="text-soft">{t('late')}</span>
      <Button name="do" value="again" look="secondary">
        {t('again')}
      </Button>
    </form>
  );
}
