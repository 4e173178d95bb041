import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { zones } from '../rate-form.ts';
import type { RateProblem, RateTyped } from '../rate-form.ts';

type RateFormProps = { today: string; again: { typed: RateTyped; problem: RateProblem } | null; submit: string };

const usual = { firstGrams: '500', stepGrams: '500', firstFee: '', stepFee: '', zone: 'province' };

/** A rate of a zone from a day on. */
export function RateForm({ today, again, submit }: RateFormProps) {
  const t = useTranslations('fulfilment');
  const typed: RateTyped = again?.typed ?? { ...usual, from: today };
  const mistake = (field: keyof RateTyped) => (again?.problem.field === field ? t(`rates.problem.${again.problem.code}`) : null);
  const amount = (name: 'firstGrams' | 'firstFee' | 'stepGrams' | 'stepFee') => <TextField label={t(`rates.${name}`)} name={name} inputMode="numeric" defaultValue={typed[name]} error={mistake(name)} />;
  return (
    <form method="post" className="grid gap-4 sm:grid-cols-2">
      <input type="hidden" name="intent" value="rate" />
      <SelectField label={t('rates.zone')} name="zone" defaultValue={typed.zone} error={mistake('zone')}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {t(`zone.${zone}`)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('rates.from')} name="from" type="date" min={today} defaultValue={typed.from} error={mistake('from')} />
      {amount('firstGrams')}
      {amount('firstFee')}
      {amount('stepGrams')}
      {amount('stepFee')}
      <Button className="min-h-12 sm:col-span-2">{submit}</Button>
    </form>
  );
}
