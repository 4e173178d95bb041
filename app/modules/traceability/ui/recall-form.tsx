import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';

type RecallFormProps = { lotId: string; typed: Record<string, string>; errors: Record<string, string> };

/** Calls a lot back: why, and what its buyers should do. */
export function RecallForm({ lotId, typed, errors }: RecallFormProps) {
  const t = useTranslations('traceability');
  const wrong = (name: string) => (errors[name] ? t(`error.${errors[name]}` as 'error.reason') : null);
  return (
    <form method="post" className="mt-3 space-y-4">
      <input type="hidden" name="intent" value="recall" />
      <input type="hidden" name="lotId" value={lotId} />
      <TextField label={t('recallReason')} hint={t('recallReasonHint')} name="reason" required maxLength={300} defaultValue={typed.reason} error={wrong('reason')} />
      <TextField label={t('recallAdvice')} hint={t('recallAdviceHint')} name="advice" optional maxLength={300} defaultValue={typed.advice} error={wrong('advice')} />
      <Button look="danger" className="w-full sm:w-auto">
        {t('recallDo')}
      </Button>
    </form>
  );
}
