import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { salesAudiences, salesConsentDays } from '../sales-consent.ts';

type Again = { problem: 'audience' | 'days'; audience: string; days: string };

/** Before whom, and for how long. Nothing is chosen beforehand: consent is what somebody chooses. */
export function SalesConsentForm({ again }: { again: Again | null }) {
  const t = useTranslations('salesStories.shop');
  const id = 'audience-problem';
  return (
    <form method="post" className="mt-3 space-y-4">
      <fieldset aria-describedby={again?.problem === 'audience' ? id : undefined}>
        <legend className="font-semibold">{t('audience')}</legend>
        {salesAudiences.map((audience) => (
          <label key={audience} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input type="radio" name="audience" value={audience} required defaultChecked={again?.audience === audience} className="size-5 shrink-0 accent-leaf" />
            {t(`audiences.${audience}`)}
          </label>
        ))}
        {again?.problem === 'audience' && <p id={id} className="font-semibold text-berry">{t('chooseAudience')}</p>}
      </fieldset>
      <SelectField label={t('days')} name="days" defaultValue={again?.days} error={again?.problem === 'days' ? t('chooseDays') : null}>
        {salesConsentDays.map((days) => (
          <option key={days} value={days}>
            {t('months', { count: Math.round(days / 30) })}
          </option>
        ))}
      </SelectField>
      <Button name="intent" value="show">{t('agree')}</Button>
    </form>
  );
}
